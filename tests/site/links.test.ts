import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';

/** Over the built site, read as files: every link leads somewhere, and every page is sound HTML. */
const BUILT = process.env['CLAUSELINE_OUT'] ?? 'dist';
const ORIGIN = 'https://site.invalid';

interface BuiltPage {
  readonly address: string;
  readonly html: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

const pages = new Map<string, BuiltPage>();

beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error(`No site in ${BUILT}: build it first (npm run build)`);
  for (const entry of readdirSync(BUILT, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(BUILT, file).split(sep).join('/')}`.replace(
      /\/index\.html$/u,
      '/',
    );
    const html = readFileSync(file, 'utf8');
    pages.set(address, {
      address,
      html,
      ids: attributes(html, /\sid="([^"]*)"/gu),
      links: attributes(html, /\s(?:href|src|action)="([^"]*)"/gu),
    });
  }
});

describe('the built site', () => {
  test('has pages', () => {
    expect(pages.size).toBeGreaterThan(10);
  });

  test('has an address for every internal link and an id for every anchor', () => {
    const broken: string[] = [];
    for (const page of pages.values()) {
      for (const link of page.links) {
        const fault = faultOf(link, page);
        if (fault !== undefined) broken.push(`${page.address}: ${link}: ${fault}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('uses each id once on a page', () => {
    const doubled = [...pages.values()].flatMap(({ address, ids }) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}: ${id}`),
    );
    expect(doubled).toEqual([]);
  });

  test('is sound HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Astro prints void elements and the doctype in its own way; both are correct HTML.
        'doctype-style': 'off',
        'void-style': 'off',
        // compressHTML leaves single spaces at line ends; no reader sees them.
        'no-trailing-whitespace': 'off',
        // Numbers and terms are ids (D10.19(a)): lasting addresses come before CSS convenience.
        'valid-id': ['error', { relaxed: true }],
        // Titles of legal documents are as long as they are.
        'long-title': 'off',
        // The role is said on ins and del because some screen readers do not announce the elements.
        'no-redundant-role': 'off',
      },
    });
    const faults: string[] = [];
    for (const { address, html } of pages.values()) {
      const report = await validator.validateString(html, `${address}index.html`);
      for (const result of report.results) {
        for (const { ruleId, message, line, column } of result.messages) {
          faults.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

function attributes(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, value = '']) => decode(value));
}

/** The few entities that attribute values are printed with. */
function decode(value: string): string {
  return value
    .replaceAll(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function faultOf(link: string, from: BuiltPage): string | undefined {
  if (/^(?:mailto|tel):/u.test(link)) return undefined;
  const url = new URL(link, `${ORIGIN}${from.address}`);
  if (url.origin !== ORIGIN) return undefined;
  const address = decodeURIComponent(url.pathname);
  const page = pages.get(address);
  if (page === undefined) {
    return existsSync(join(BUILT, address)) && !address.endsWith('/') ? undefined : 'no such page';
  }
  if (url.hash.length < 2) return undefined;
  return page.ids.includes(decodeURIComponent(url.hash.slice(1))) ? undefined : 'no such anchor';
}
