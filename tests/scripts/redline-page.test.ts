/** The redline as one HTML file: it holds all it needs, fetches nothing, and no text gets the better of it. */
import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { printPage, type PageOptions } from '../../scripts/redline/page.ts';
import { proofTrouble } from '../../scripts/redline/troubles.ts';
import { isHarmful } from '../../src/export/visible.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { prove } from '../../src/redline/prove.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { everyKind, NEW, OLD } from '../export/every-kind.ts';
import { block } from '../outline.ts';

const OPTIONS: PageOptions = {
  oldName: 'old.md',
  newName: 'new.md',
  sideBySide: false,
  remarks: ['A remark.'],
};

const compare = (old: string, fresh: string) =>
  makeRedline(parseLegalText(old, 'old.md').tree, parseLegalText(fresh, 'new.md').tree);

const HOSTILE = block(`
  # D1 <script>alert(1)</script>

  D1.1 <img src=x onerror=alert(1)> ![pixel](https://tracker.example/x.png) ![ref][pic] [a](javascript:alert(1)) [b](data:text/html,x) [c][pic] ]]> --> </style> </title> &lt;b&gt;

  D1.2 Written <ins>insertion</ins> and <del>deletion</del>, \u202Eesrever\u202C \u001B[2J.

  <ins>

  D1.3 A whole inserted clause.

  </ins>

  | a | b |
  | - | - |
  | <ins>c</ins> | d |

  Footnote[^n].

  [^n]: The note.

  [pic]: https://tracker.example/y.png
`);

const views = [false, true] as const;

describe.each(views)('the page, side by side: %s', (sideBySide) => {
  const options = { ...OPTIONS, sideBySide };

  it('shows every change, and leads to each', () => {
    const html = printPage(everyKind.redline, options);
    const { document } = new JSDOM(html).window;
    const links = [...document.querySelectorAll('.changes li')];
    expect(links).toHaveLength(everyKind.redline.changes.length);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(document.querySelectorAll('ins, del').length).toBeGreaterThan(6);
    expect(document.title).toBe('Redline of new.md against old.md');
    expect(document.body.textContent).toContain('A remark.');
  });

  it.each([
    ['hostile', HOSTILE, `${HOSTILE.replace('Written', 'Then')}\n\nD1.4 More.`],
    ['inserted whole', '', HOSTILE],
    ['deleted whole', HOSTILE, ''],
  ])('is safe against a text that is %s', (_case, old, fresh) => {
    const html = printPage(compare(old, fresh), {
      ...options,
      oldName: '<img src=x>\u001B.md',
      remarks: ['</p><script>alert(1)</script>'],
    });
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('script, img, iframe, object, link, base, form')).toHaveLength(
      0,
    );
    for (const one of document.querySelectorAll('*')) {
      for (const { name, value } of one.attributes) {
        expect(name).not.toMatch(/^on|^style$|^src/);
        if (name === 'href') expect(value).toMatch(/^(#|https?:)/);
      }
    }
    expect(isHarmful(html)).toBe(false);
    expect(document.body.textContent).toContain('[image: pixel (https://tracker.example/x.png)]');
    expect(document.body.textContent).toContain('<script>alert(1)</script>');
  });

  it('does not show marks that somebody wrote as changes', () => {
    const html = printPage(compare(HOSTILE, `${HOSTILE}\n\nD1.9 New.`), options);
    const { document } = new JSDOM(html).window;
    const marked = [...document.querySelectorAll('article .change')].map((one) => one.textContent);
    expect(marked.join()).toContain('New.');
    expect(marked.join()).not.toContain('insertion</ins>');
    expect(document.querySelector('article')?.textContent).toContain('<ins>insertion</ins>');
    expect(document.querySelector('article')?.textContent).toContain('<ins>c</ins>');
  });

  it('has a policy that allows its one style and nothing else', () => {
    const { document } = new JSDOM(printPage(everyKind.redline, options)).window;
    const style = document.querySelector('style')?.textContent ?? '';
    expect(style.length).toBeGreaterThan(1000);
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });
});

it('a page of two equal texts says so', () => {
  const html = printPage(compare(OLD, OLD), OPTIONS);
  expect(html).toContain('No change');
  expect(html).not.toContain('List of changes');
});

describe('a redline that is not proven', () => {
  const read = (name: string, text: string) => ({
    name,
    sha256: '',
    markdown: text,
    ...parseLegalText(text, name),
    frontMatter: null,
  });
  const [old, fresh] = [read('old.md', OLD), read('new.md', NEW)];

  it.each([
    ['rejected', 'D1.8 As before.', 'D1.8 As ever.', /^old\.md:20:/],
    ['accepted', 'D1.10 New.', 'D1.10 Other.', /^new\.md:20:/],
  ])('is told by the place where it departs from the text when %s', (reading, from, to, place) => {
    const other =
      reading === 'rejected'
        ? compare(OLD.replace(from, to), NEW)
        : compare(OLD, NEW.replace(from, to));
    const proof = prove(other.tree, old.tree, fresh.tree);
    const trouble = proofTrouble({ tree: other.tree, proof }, old, fresh);
    expect(`${trouble?.file ?? ''}:${String(trouble?.line)}:`).toMatch(place);
    expect(trouble?.fatal).toBe(true);
    expect(trouble?.message).toMatch(
      / found text ".*" at legalDocument > part D1 > .*\. Expected text /,
    );
    expect(trouble?.note).toContain('--raw');
  });

  it('is no trouble when it is', () => {
    expect(proofTrouble(everyKind.redline, old, fresh)).toBeUndefined();
  });
});
