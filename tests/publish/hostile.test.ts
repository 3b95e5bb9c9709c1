/**
 * Texts written to break the pages: none may bring an element, an attribute or an address of its own
 * into them. That none takes time out of proportion to its length is measured in
 * `tests/benchmarks/publish-growth.ts`.
 */
import { describe, expect, test } from 'vitest';
import { publish } from './one-section.ts';

/** Every piece of HTML in a value: what pages set as HTML is always called so. */
function htmlIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'html' && typeof inner === 'string' ? [inner] : htmlIn(inner),
  );
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|<\/[a-z][a-z0-9-]*>/g;

/** The tags of printed HTML; fails on any < that begins none, so that nothing escapes it. */
function tagsIn(html: string): Tag[] {
  expect(html.replaceAll(TAG, '')).not.toContain('<');
  return [...html.matchAll(TAG)]
    .filter((match) => match[1] !== undefined)
    .map((match) => ({
      name: match[1] ?? '',
      attributes: Object.fromEntries(
        [...(match[2] ?? '').matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map((one) => [
          one[1] ?? '',
          one[2] ?? '',
        ]),
      ),
    }));
}

const HOSTILE_TAGS =
  /^(?:script|style|iframe|object|embed|template|svg|math|form|input|base|meta|link|b)$/;

function expectHarmless(pages: unknown): void {
  const printed = htmlIn(pages);
  expect(printed.join('').length).toBeGreaterThan(100);
  for (const html of printed) {
    const tags = tagsIn(html);
    for (const { name, attributes } of tags) {
      expect(name).not.toMatch(HOSTILE_TAGS);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(?:on|style|srcdoc|formaction|xlink)/);
        if (key === 'href' || key === 'src')
          expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    }
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([]);
  }
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['a script as words', 'D1.1 Write \\<script>alert(1)\\</script> here.'],
  ['a script as character references', 'D1.1 Write &lt;script&gt;alert(1)&lt;/script&gt; here.'],
  [
    'a script as code',
    'D1.1 Write `<script>alert(1)</script>` and\n\n```html\n<img src=x onerror=alert(1)>\n```',
  ],
  ['an image with a handler', 'D1.1 ![x" onerror="alert(1)](x.png "t\\" onload=\\"alert(1)")'],
  [
    'an address that is a script',
    'D1.1 [one](javascript:alert(1)) [two](JaVaScRiPt:alert(1)) [three](java&#x0A;script:alert(1)) <javascript:alert(1)>',
  ],
  ['an address that is data', 'D1.1 [one](data:text/html,alert) ![two](data:image/svg+xml,alert)'],
  [
    'an address with a quotation mark',
    'D1.1 [one](</x"onclick="alert(1)>) [two][t]\n\n[t]: /y "\\"onclick=\\"alert(1)"',
  ],
  [
    'ends of other syntaxes',
    'D1.1 ]]> and --> and \\</template> and &lt;/article&gt; and &amp;lt;',
  ],
  ['directions turned', 'D1.1 The \u202EPanel\u202C \u2066shall\u2069 \u200F.'],
  ['a sub-heading of markup', '### \\<img src=x onerror=alert(1)> "x" onclick="y\n\nD1.1 Text.'],
  [
    'sub-headings called like properties',
    '### constructor\n\nD1.1 One.\n\n### __proto__\n\nD1.2 Two.\n\n### constructor\n\nD1.3 Three.',
  ],
  [
    'terms called like properties',
    'constructor\n: means one.\n\n\\_\\_proto\\_\\_\n: means the constructor.\n\ntoString\n: means toString, hasOwnProperty and valueOf.\n\nhasOwnProperty\n: means three.',
  ],
  [
    'terms of markup',
    '\\<b>\n: means one.\n\n"onclick="x\n: means \\<b> and "onclick="x.\n\nA&B\n: means two.',
  ],
  ['a term of one letter', 'A\n: means a A B.\n\nB\n: means A.'],
  ['a term twice', 'Panel\n: means one.\n\nPanel\n: means two.\n\npanel\n: means three.'],
  [
    'terms and sub-headings that share a slug',
    '### Panel\n\nD1.1 The (the “**Heading Panel**”).\n\nPanel\n: means one.\n\nHeading Panel\n: means two.',
  ],
  [
    'a term like the address of another',
    'Panel\n: means one.\n\nPanel\n: means two.\n\nPanel 1\n: means three.',
  ],
  ['footnotes', 'D1.1 One[^a] two[^"onclick].\n\n[^a]: A.\n[^"onclick]: B.'],
  [
    'a citation of markup',
    'D1.1 See Section D1.1 (A "onmouseover="x) and Section D1.1(a)(b)(c)"x.',
  ],
  ['deleted and kept numbers', '<del>D1.1 Old.</del>\n\nD1.1 New.\n\n<del>D1.1 Older.</del>'],
];

describe('the check of these tests', () => {
  test.each([
    '<p><script>alert(1)</script></p>',
    '<p><b>Panel</b></p>',
    '<img src="x.png" onerror="alert(1)">',
    '<img src=x>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<p id="a">x</p><p id="a">y</p>',
    '<p id="">x</p>',
    '<p style="color:red">x</p>',
    '<p>1 < 2</p>',
  ])('finds the fault in %s', (html) => {
    const padded = `${html}<p>${'x'.repeat(100)}</p>`;
    expect(() => {
      expectHarmless({ html: padded });
    }).toThrow();
  });
});

describe('hostile texts', () => {
  test.each(TEXTS)('%s', (_, text) => {
    expectHarmless(publish(text));
  });

  test.each(TEXTS.filter(([, text]) => !text.includes('\n: ')))('%s, as prose', (_, text) => {
    expectHarmless(publish('D1.1 Text.', text));
  });

  test('words that look like markup are shown as they are', () => {
    const printed = htmlIn(publish('D1.1 Write \\<script>alert(1)\\</script> here.')).join('');
    expect(printed).toMatch(/&(?:lt|#x3C);script>alert\(1\)/);
  });
});
