/**
 * Lists of definitions, in whatever form a text gives them: entries, a paragraph, an item or a clause for each
 * (“**Fees**” means …), or bold words with a colon under a heading that says that they are definitions.
 */
import type { Position } from 'unist';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type LegalNode,
  type TermDefinition,
} from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { plainWords } from '../../model/plain-words.ts';
import { namesOf } from '../../register/definitions/names.ts';
import type { Places, WordsIn } from '../places.ts';

interface ListedTerm {
  readonly term: string;
  /** Where it stands: few lists are told of. */
  readonly place: () => Position | undefined;
}

/** Terms one below the other. */
export interface TermList {
  readonly terms: readonly ListedTerm[];
  readonly form: 'entries' | 'paragraphs' | 'numbered';
}

/** The lists of a text, in reading order. */
export function termListsIn(tree: LegalNode, places: Places): readonly TermList[] {
  const lists: TermList[] = [];
  const visit = (node: LegalNode, heading: string): void => {
    if (node.type === 'definitionList') {
      lists.push(entriesOf(node.children, places));
      return;
    }
    if (!isParent(node) || isWordsNode(node)) return;
    let under = heading;
    let terms: ListedTerm[] = [];
    let form: TermList['form'] = 'paragraphs';
    for (const child of node.children) {
      if (child.type === 'partHeading' || child.type === 'subHeading' || child.type === 'heading') {
        if (terms.length > 0) lists.push({ terms, form });
        terms = [];
        form = 'paragraphs';
        under = plainText(child.children);
        continue;
      }
      const listed = listedTerm(child, places, DEFINITIONS.test(under));
      if (listed === undefined) {
        visit(child, under);
        continue;
      }
      // The paragraphs below the first may be a list of their own.
      if (child.type !== 'paragraph') visit(child, under);
      if (isNumbered(child, node)) form = 'numbered';
      terms.push(listed);
    }
    if (terms.length > 0) lists.push({ terms, form });
  };
  visit(tree, '');
  return lists;
}

const DEFINITIONS = /definition|glossary|interpretation|defined\sterms|meaning/i;

function entriesOf(children: readonly LegalNode[], places: Places): TermList {
  const entries = children.flatMap((child): TermDefinition[] => {
    if (child.type === 'termDefinition') return [child];
    if (child.type !== 'insertion') return [];
    return child.children.filter((one): one is TermDefinition => one.type === 'termDefinition');
  });
  let form: TermList['form'] = 'entries';
  const terms = entries.flatMap((entry) => {
    const node = entry.children.find((child) => child.type === 'definedTerm');
    if (node === undefined) return [];
    const written = plainText(node.children).trim();
    // 1.4 “Clear Days”
    if (/^\(?\d/.test(written)) form = 'numbered';
    return [{ term: namesOf(written)[0] ?? written, place: () => places.allWords(node) }];
  });
  return { terms, form };
}

/** Marks before a term, behind a label or a heading of its own: “(4) ‘holder’ means …”, “vi. “Lead” means …”, “Scope. “Scope” means …”. */
const OPENS =
  /^(?:\(\d{1,3}\)\s+|\(?(?:[ivxl]{1,6}|[a-z]{1,2}|\d{1,2})[.)]\s+(?=[“"‘])|\p{Lu}[^.“"‘’”]{1,40}\.\s+(?=[“"‘]))?[“"‘'\s]*/u;

/** The term that a paragraph, an item or a clause begins with and gives a meaning. */
function listedTerm(node: LegalNode, places: Places, isGlossary: boolean): ListedTerm | undefined {
  const words = firstWords(node);
  // Most begin with no term, and hold nothing that could be one.
  if (words === undefined || words.children.every(({ type }) => type === 'text')) return undefined;
  const opens = OPENS.exec(plainWords(words))?.[0].length ?? 0;
  let at = 0;
  for (const child of words.children) {
    const { length } = plainText([child]);
    if (at >= opens || at + length > opens) {
      const isTerm = isDefined(child) || (isGlossary && isEntryName(child));
      if (!isTerm) return undefined;
      const term = plainText([child]).replace(/^[“"‘'\s]+|[:”"’'\s]+$/g, '');
      const start = at + plainText([child]).indexOf(term);
      return { term, place: () => places.words(words, start, start + term.length) };
    }
    at += length;
  }
  return undefined;
}

/** A term, or bold letters that hold nothing else but the marks around it: **“Fees”** means. */
function isDefined(child: WordsIn['children'][number]): boolean {
  if (child.type === 'inlineDefinition') return true;
  if (child.type !== 'strong' && child.type !== 'emphasis') return false;
  return child.children.every((one) =>
    one.type === 'text' ? /^[“"‘”"’',\s]*$/.test(one.value) : isDefined(one),
  );
}

/** "**Fees:** what is paid". */
function isEntryName(child: WordsIn['children'][number]): boolean {
  return child.type === 'strong' && /^[^:.]{2,60}:\s*$/.test(plainText([child]));
}

/** “vi. ”, “(b) ” */
const LABEL = /^\(?(?:[ivxl]{1,6}|[a-z]{1,2}|\d{1,3})[.)]\s/;

function isNumbered(node: LegalNode, around: LegalNode): boolean {
  if (node.type === 'limb' || node.type === 'clause') return true;
  if (isParagraph(node) && LABEL.test(plainText(node.children.slice(0, 1)))) return true;
  return around.type === 'list' && around.ordered === true;
}

function firstWords(node: LegalNode): WordsIn | undefined {
  if (isParagraph(node)) return node;
  if (node.type !== 'listItem' && node.type !== 'limb' && node.type !== 'clause') return undefined;
  const first = node.children[0];
  return first?.type === 'paragraph' ? first : undefined;
}
