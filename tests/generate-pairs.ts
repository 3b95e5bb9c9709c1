/**
 * Pairs of texts to make redlines of. Their documents hold whatever a text of ours can hold, more
 * than `document` has: nothing in them, links, code, images, breaks, notes, quotations, lists,
 * authored insertions and deletions, comments. The new text is the old one edited, or another text.
 */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { LegalContent, LegalDocument } from '../src/model/nodes.ts';
import { normalPhrasing } from '../src/model/phrasing.ts';
import { recogniseInline } from '../src/parse/inline.ts';
import { parseLegalText } from '../src/parse/parse.ts';
import { stringifyLegalText } from '../src/parse/stringify.ts';
import {
  definitionList,
  document,
  documentWith,
  edited,
  edits,
  paragraph,
  phrasing,
  provisionBody,
  sentence,
  table,
} from './generate.ts';

/** Two texts. */
export interface Pair {
  readonly old: LegalDocument;
  readonly fresh: LegalDocument;
}

const text = sentence.map((value): PhrasingContent => ({ type: 'text', value }));

/** Inline nodes of every kind. */
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 8, arbitrary: text },
  text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  text.map((child): PhrasingContent => ({
    type: 'emphasis',
    children: [child, { type: 'strong', children: [{ type: 'text', value: 'both' }] }],
  })),
  fc.tuple(text, fc.nat({ max: 2 })).map(([child, target]): PhrasingContent => ({
    type: 'link',
    url: `https://example.org/${String(target)}`,
    title: null,
    children: [child],
  })),
  sentence.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
  text.map((child): PhrasingContent => ({ type: 'insertion', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'deletion', children: [child] })),
  fc.constant<PhrasingContent>({ type: 'break' }),
  fc.constant<PhrasingContent>({ type: 'image', url: 'a.png', alt: 'A', title: null }),
  fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: '1', label: '1' }),
  fc.constant<PhrasingContent>({ type: 'editorComment', value: ' seen by editors ' }),
  fc.constant<PhrasingContent>({
    type: 'text',
    value: '(the “Policy”) to: (a) comply; and (b) discharge',
  }),
);

const richPhrasing = fc.array(inline, { maxLength: 5 }).map((all) => normalPhrasing(all));

const richParagraph = richPhrasing.map((children): LegalContent => ({
  type: 'paragraph',
  children,
}));

const item = fc.array(richParagraph, { maxLength: 2 });

const list = fc
  .tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([ordered, items]): LegalContent => ({
    type: 'list',
    ordered,
    start: ordered ? 1 : null,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      checked: null,
      children: children as never[],
    })),
  }));

const raggedTable = fc
  .array(fc.array(phrasing, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((rows): LegalContent => ({
    type: 'table',
    align: (rows[0] ?? []).map(() => null),
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }));

/** A footnote with paragraphs, limbs, quotations and headings in it. */
const footnote = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph },
      phrasing.map((children): LegalContent => ({ type: 'heading', depth: 4, children })),
      fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((children): LegalContent => ({
        type: 'blockquote',
        children: children as never[],
      })),
      list,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((children): LegalContent => ({
    type: 'footnoteDefinition',
    identifier: '1',
    label: '1',
    children: children as never[],
  }));

const block: fc.Arbitrary<LegalContent> = fc.oneof(
  paragraph,
  richParagraph,
  definitionList,
  table,
  raggedTable,
  list,
  fc.array(paragraph, { maxLength: 2 }).map((children): LegalContent => ({
    type: 'blockquote',
    children: children as never[],
  })),
  sentence.map((value): LegalContent => ({ type: 'code', value, lang: null, meta: null })),
  footnote,
  fc.constant<LegalContent>({ type: 'thematicBreak' }),
  fc.constant<LegalContent>({ type: 'editorComment', value: ' check this ' }),
  paragraph.map((child): LegalContent => ({ type: 'insertion', children: [child] })),
  paragraph.map((child): LegalContent => ({ type: 'deletion', children: [child] })),
  phrasing.map((children): LegalContent => ({ type: 'heading', depth: 4, children })),
);

const bodies: fc.Arbitrary<LegalContent[]> = fc.oneof(
  { weight: 4, arbitrary: provisionBody },
  { weight: 2, arbitrary: fc.array(block, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<LegalContent[]>([]) },
);

/** A document with blocks of every kind, empty provisions among it; it may be empty itself. */
export const anyDocument: fc.Arbitrary<LegalDocument> = fc.oneof(
  { weight: 12, arbitrary: documentWith(bodies, block) },
  { weight: 6, arbitrary: documentWith(bodies, block).map(recogniseInline) },
  {
    weight: 2,
    arbitrary: fc
      .array(block, { maxLength: 4 })
      .map((children): LegalDocument => ({ type: 'legalDocument', children })),
  },
);

/** As it comes from a file: with positions, and with what was recognised in it. */
const parsedDocument = document.map(
  (tree) => parseLegalText(stringifyLegalText(tree), 'generated.md').tree,
);

/** Pairs of every sort. */
export const pairs: fc.Arbitrary<Pair> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(anyDocument, edits)
      .map(([old, made]): Pair => ({ old, fresh: edited(old, made) })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(document, edits)
      .map(([old, made]): Pair => ({ old, fresh: edited(old, made) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(parsedDocument, edits)
      .map(([old, made]): Pair => ({ old, fresh: edited(old, made) })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyDocument, anyDocument).map(([old, fresh]): Pair => ({ old, fresh })),
  },
  // The edits first: what the old text has and the new one lacks, at random.
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyDocument, edits)
      .map(([fresh, made]): Pair => ({ old: edited(fresh, made), fresh })),
  },
);
