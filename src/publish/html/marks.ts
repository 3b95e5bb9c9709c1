/**
 * Insertions and deletions as HTML: told apart by element, role, words and style, never by colour
 * alone. The words at the boundaries are heard, not seen.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { Deletion, Insertion, LegalNode } from '../../model/nodes.ts';
import type { Unit } from '../../register/provisions.ts';

type Kind = 'insertion' | 'deletion';

const WORDS: Readonly<
  Record<Kind, { tag: 'ins' | 'del'; begins: string; ends: string; done: string }>
> = {
  insertion: { tag: 'ins', begins: '[inserted: ', ends: ' end of insertion]', done: 'inserted' },
  deletion: { tag: 'del', begins: '[deleted: ', ends: ' end of deletion]', done: 'deleted' },
};

/** A mark inside a sentence. */
export function inlineMark(
  kind: Kind,
  change: string | undefined,
  children: ElementContent[],
): Element {
  const { tag, begins, ends } = WORDS[kind];
  return markElement(tag, kind, ['change'], change, [heard(begins), ...children, heard(ends)]);
}

/** A mark around blocks, headed by words: "D10.22 inserted". Without a name it has no words of its own. */
export function blockMark(
  mark: Omit<Insertion | Deletion, 'change'> & { change?: string | undefined },
  name: string,
  children: ElementContent[],
): Element {
  const { tag, begins, ends, done } = WORDS[mark.type];
  const heading: ElementContent[] =
    name === ''
      ? [heard(begins)]
      : [
          {
            type: 'element',
            tagName: 'p',
            properties: { className: ['change-words'] },
            children: [{ type: 'text', value: `${name} ${done}` }],
          },
        ];
  const closing = name === '' ? ends : ` end of ${name} ${done}`;
  return markElement(tag, mark.type, ['change', 'block'], mark.change, [
    ...heading,
    ...children,
    heard(closing),
  ]);
}

/** The class of a list entry that is wholly marked. */
export function markedClass(mark: Insertion | Deletion | undefined): string[] {
  return mark === undefined ? [] : [WORDS[mark.type].done];
}

/** What a block is called in the words over a mark. */
export function nameOfUnit(node: LegalNode, unit: Unit | undefined): string {
  switch (node.type) {
    case 'clause':
    case 'part':
      return node.number;
    case 'limb':
      return unit?.name ?? node.label;
    case 'subHeading':
      return 'Sub-heading';
    case 'paragraph':
    case 'closingWords':
      return 'Paragraph';
    case 'table':
      return 'Table';
    case 'definitionList':
      return 'Definitions';
    case 'list':
      return 'List';
    default:
      return '';
  }
}

/** The names of a run of blocks: "Sub-heading and D10.22 to D10.28". */
export function runWords(names: readonly string[]): string {
  const numbered = names.filter((name) => /\d/.test(name));
  if (numbered.length < 3) return names.join(', ');
  const others = names.filter((name) => !/\d/.test(name));
  const run = `${numbered[0] ?? ''} to ${numbered.at(-1) ?? ''}`;
  return others.length === 0 ? run : `${others.join(', ')} and ${run}`;
}

function markElement(
  tagName: 'ins' | 'del',
  kind: Kind,
  className: string[],
  change: string | undefined,
  children: ElementContent[],
): Element {
  const properties: Properties = { className, role: kind };
  if (change !== undefined) properties.id = change;
  return { type: 'element', tagName, properties, children };
}

function heard(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value }],
  };
}
