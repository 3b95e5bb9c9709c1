/**
 * Generated legal texts for property tests: nested limbs, definitions, tables, formatting, repeated
 * words, odd Unicode, and words that look like markup or like our own marks.
 */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { LegalContent, LegalDocument } from '../src/model/nodes.ts';
import { normalPhrasing } from '../src/model/phrasing.ts';

/**
 * How many cases a property is tried on, and a limit on the time that shrinking a failure may take:
 * a failure that cannot be shrunk is still a failure.
 */
export function runs(numRuns: number) {
  return { numRuns, plugins: [fc.interruptAfterTimeLimit(60_000, { failOnInterrupt: true })] };
}

const WORDS = [
  'the',
  'Panel',
  'shall',
  'may',
  'not',
  'consult',
  'DCC',
  'Party',
  'D10.13(d)',
  '£1,500.50',
  '1.4.4',
  'Section P1.11',
  'and',
  'or',
  'Users’',
  'co-operate',
  'naïve',
  'e\u0301',
  '合意',
  'الطرف',
  '👩‍⚖️',
  'soft\u00ADhyphen',
  'no\u00A0break',
  '<b>',
  '<ins>',
  '</del>',
  '&amp;',
  '*',
  '_',
  '`',
  '[',
  ']',
  '|',
  '~',
  '\\',
  '#',
  '(a)',
  '-',
  '1.',
  ':',
  ';',
  ',',
  '“quoted”',
] as const;

const word = fc.constantFrom(...WORDS);

/** Words joined by single spaces, never empty. */
export const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => `The ${words.join(' ')} end`);

const plain = sentence.map((value): PhrasingContent => ({ type: 'text', value }));

/** Words with formatting. */
export const phrasing: fc.Arbitrary<PhrasingContent[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: plain },
      {
        weight: 1,
        arbitrary: plain.map((text): PhrasingContent => ({ type: 'strong', children: [text] })),
      },
      {
        weight: 1,
        arbitrary: plain.map((text): PhrasingContent => ({ type: 'emphasis', children: [text] })),
      },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) =>
    normalPhrasing(
      parts.flatMap((part, index): PhrasingContent[] =>
        index === 0 ? [part] : [{ type: 'text', value: ' ' }, part],
      ),
    ),
  );

const paragraph = phrasing.map((children): LegalContent => ({ type: 'paragraph', children }));
const closing = phrasing.map((children): LegalContent => ({ type: 'closingWords', children }));

const letter = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];

const innerLimbs = fc.array(phrasing, { maxLength: 3 }).map((all) =>
  all.map((children, index): LegalContent => ({
    type: 'limb',
    label: `(${ROMAN[index] ?? 'x'})`,
    children: [{ type: 'paragraph', children }],
  })),
);

const limbs = fc.array(fc.tuple(phrasing, innerLimbs), { maxLength: 4 }).map((all) =>
  all.map(([children, inner], index): LegalContent => ({
    type: 'limb',
    label: `(${letter(index)})`,
    children: [{ type: 'paragraph', children }, ...inner],
  })),
);

const provisionBody = fc
  .tuple(paragraph, limbs, fc.option(closing, { nil: undefined }))
  .map(([first, inner, last]): LegalContent[] => [
    first,
    ...inner,
    ...(last !== undefined && inner.length > 0 ? [last] : []),
  ]);

const definitionList = fc
  .array(fc.tuple(sentence, provisionBody), { minLength: 1, maxLength: 3 })
  .map((entries): LegalContent => ({
    type: 'definitionList',
    layout: 'list',
    children: entries.map(([term, children]) => ({
      type: 'termDefinition',
      children: [
        { type: 'definedTerm', children: [{ type: 'text', value: term }] },
        { type: 'meaning', children },
      ],
    })),
  }));

const table = fc
  .array(fc.array(phrasing, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })
  .map((rows): LegalContent => ({
    type: 'table',
    align: [null, null, null],
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }));

/** A generated document: parts with clauses, sub-headings, definitions and tables. */
export const document: fc.Arbitrary<LegalDocument> = fc
  .array(
    fc.record({
      heading: fc.option(sentence, { nil: undefined }),
      clauses: fc.array(
        fc.record({
          subHeading: fc.option(sentence, { nil: undefined }),
          body: provisionBody,
          more: fc.option(fc.oneof(definitionList, table), { nil: undefined }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts): LegalDocument => ({
    type: 'legalDocument',
    children: parts.map(({ heading, clauses }, partIndex): LegalContent => {
      const number = `D${String(partIndex + 1)}`;
      return {
        type: 'part',
        number,
        children: [
          ...(heading === undefined
            ? []
            : [
                {
                  type: 'partHeading' as const,
                  depth: 2 as const,
                  children: [{ type: 'text' as const, value: heading }],
                },
              ]),
          ...clauses.flatMap(({ subHeading, body, more }, index): LegalContent[] => [
            ...(subHeading === undefined
              ? []
              : [
                  {
                    type: 'subHeading' as const,
                    depth: 3 as const,
                    children: [{ type: 'text' as const, value: subHeading }],
                  },
                ]),
            {
              type: 'clause',
              number: `${number}.${String(index + 1)}`,
              children: [...body, ...(more === undefined ? [] : [more])],
            },
          ]),
        ],
      };
    }),
  }));

/** An edit of a document, chosen by numbers so that it shrinks well. */
export interface Edit {
  readonly kind: 'delete' | 'duplicate' | 'swap' | 'replaceWord' | 'format' | 'renumber' | 'insert';
  readonly at: number;
  readonly text: string;
}

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'delete',
      'duplicate',
      'swap',
      'replaceWord',
      'format',
      'renumber',
      'insert',
    ),
    at: fc.nat({ max: 400 }),
    text: sentence,
  }),
  { maxLength: 8 },
);

interface Loose {
  type: string;
  children?: Loose[];
  value?: string;
  number?: string;
  label?: string;
}

/** The document with the edits made, one after another. The given one is left as it is. */
export function edited(tree: LegalDocument, all: readonly Edit[]): LegalDocument {
  const copy = structuredClone(tree) as unknown as Loose;
  for (const edit of all) makeEdit(copy, edit);
  return normalTree(copy) as unknown as LegalDocument;
}

function makeEdit(root: Loose, { kind, at, text }: Edit): void {
  const blocks = [...blockLists(root)];
  const list = blocks[at % blocks.length] ?? [];
  const index = list.length === 0 ? 0 : at % list.length;
  const node = list[index];
  if (kind === 'insert')
    list.splice(index, 0, { type: 'paragraph', children: [{ type: 'text', value: text }] });
  if (node === undefined) return;
  if (kind === 'delete') list.splice(index, 1);
  if (kind === 'duplicate') list.splice(index, 0, structuredClone(node));
  if (kind === 'swap') list.splice(index, 1, ...list.splice((index + 1) % list.length, 1, node));
  if (kind === 'renumber' && node.number !== undefined) node.number = `${node.number}A`;
  if (kind === 'renumber' && node.label !== undefined) node.label = '(zz)';
  const words = texts(root);
  const target = words[at % words.length];
  if (target === undefined) return;
  if (kind === 'replaceWord') target.value = target.value?.replace(/\S+/, text) ?? text;
  if (kind === 'format') {
    const inner = { type: 'text', value: target.value ?? '' };
    delete target.value;
    target.type = 'strong';
    target.children = [inner];
  }
}

/** The lists of blocks that an edit may change. */
function* blockLists(node: Loose): Generator<Loose[]> {
  if (node.children === undefined) return;
  if (
    ['legalDocument', 'part', 'clause', 'limb', 'meaning', 'definitionList', 'table'].includes(
      node.type,
    )
  )
    yield node.children;
  for (const child of node.children) yield* blockLists(child);
}

function texts(node: Loose): Loose[] {
  if (node.type === 'text') return [node];
  return (node.children ?? []).flatMap(texts);
}

function normalTree(node: Loose): Loose {
  if (node.children === undefined) return node;
  const children = node.children.map(normalTree);
  const words = [
    'paragraph',
    'closingWords',
    'tableCell',
    'partHeading',
    'subHeading',
    'definedTerm',
  ];
  if (!words.includes(node.type)) return { ...node, children };
  return {
    ...node,
    children: normalPhrasing(children as unknown as PhrasingContent[]) as unknown as Loose[],
  };
}
