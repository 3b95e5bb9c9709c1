/**
 * Generated legal texts for property tests: nested limbs, definitions, tables, formatting, repeated
 * words, odd Unicode, and words that look like markup or like our own marks.
 */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { LegalContent, LegalDocument } from '../src/model/nodes.ts';
import { normalPhrasing } from '../src/model/phrasing.ts';

import { sentence } from './generate-words.ts';

export { edited, edits, type Edit } from './generate-edits.ts';
export { sentence } from './generate-words.ts';

/**
 * How many cases a property is tried on, and a limit on the time that shrinking a failure may take:
 * a failure that cannot be shrunk is still a failure.
 */
export function runs(numRuns: number) {
  return { numRuns, plugins: [fc.interruptAfterTimeLimit(60_000, { failOnInterrupt: true })] };
}

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

export const paragraph = phrasing.map((children): LegalContent => ({
  type: 'paragraph',
  children,
}));
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

export const provisionBody = fc
  .tuple(paragraph, limbs, fc.option(closing, { nil: undefined }))
  .map(([first, inner, last]): LegalContent[] => [
    first,
    ...inner,
    ...(last !== undefined && inner.length > 0 ? [last] : []),
  ]);

export const definitionList = fc
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

export const table = fc
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
export const document: fc.Arbitrary<LegalDocument> = documentWith(
  provisionBody,
  fc.oneof(definitionList, table),
);

/** A document whose clauses have such bodies, and such blocks after them. */
export function documentWith(
  bodies: fc.Arbitrary<LegalContent[]>,
  blocks: fc.Arbitrary<LegalContent>,
): fc.Arbitrary<LegalDocument> {
  return fc
    .array(
      fc.record({
        heading: fc.option(sentence, { nil: undefined }),
        clauses: fc.array(
          fc.record({
            subHeading: fc.option(sentence, { nil: undefined }),
            body: bodies,
            more: fc.option(blocks, { nil: undefined }),
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
}
