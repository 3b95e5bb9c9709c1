/**
 * The definitions of a version: entries of definition lists, and terms defined inside clauses.
 */
import { once, remembered } from '../../model/once.ts';
import { slug } from 'github-slugger';
import type { Version } from '../../library/types.ts';
import { isNumberIn, termKey, type TermKey } from '../../model/identifiers.ts';
import { isParagraph, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { wordsUnder } from '../../model/plain-words.ts';
import { indexProvisions, inlineDefinitionRanges, wordsOf, type Provision } from '../provisions.ts';
import { namesOf } from './names.ts';
import { natureOf, type Nature } from './nature.ts';
import { isSection, scopeOf, type Scope } from './scopes.ts';

/** The place that defines a term. */
export interface Definition extends Scope {
  readonly key: TermKey;
  /** As written, without marks around it: "Programme Assurance Policy". */
  readonly term: string;
  /** What else it is called: "RDP". */
  readonly aliases: readonly string[];
  /** An entry of a definition list, or words inside a clause. */
  readonly form: 'entry' | 'inline';
  readonly nature: Nature;
  readonly version: Version;
  /** The provision that is the definition: the entry, or the term inside the clause. */
  readonly provision: Provision;
  /** The entry, or the clause that the inline definition stands in. */
  readonly node: LegalNode;
  /** The words that say what the term means: of an inline definition, all around it. */
  readonly words: string;
  /** Of an inline definition: the paragraph, and where in it the words after the term begin. */
  readonly said: { readonly node: LegalNode; readonly from: number } | undefined;
  /**
   * False for words in brackets that nothing sets off, "(the Panel)", and for a name that is only
   * mentioned, "the document known as the “Grid Code”": a definition, if there is no other.
   */
  readonly marked: boolean;
}

/** The definitions of a version, in reading order; they are kept as long as the version is. */
export const definitionsOf = remembered((version: Version): readonly Definition[] => {
  const { all } = indexProvisions(version);
  const sentences = sentencesOf(version);
  const leadIns = leadInsOf(version.tree);
  /** Where the list holds that says of a term that its meaning stands elsewhere in the document. */
  const pointed = new Map<string, Scope>();
  const definitions = all.flatMap((provision): Definition[] => {
    if (provision.kind === 'definition') {
      const words = meaningText(provision.node);
      const scope = scopeOf(leadIns.get(provision.node) ?? '', clauseOf(provision), version, true);
      const common = commonOf(provision, scope);
      const nature = natureOf(words);
      if (nature === 'signpost') pointed.set(common.term, scope);
      return [
        {
          ...common,
          form: 'entry',
          nature,
          node: provision.node,
          words,
          said: undefined,
          marked: true,
        },
      ];
    }
    if (provision.kind !== 'inlineDefinition') return [];
    const sentence = sentences.get(provision.node);
    const clause = clauseOf(provision);
    const before = scopeOf(sentence?.before ?? '', clause, version, false);
    // “X” means, in this Rule 8, …
    const limited = LIMITED.exec(sentence?.after ?? '')?.[1] ?? '';
    const own = before.document === undefined ? scopeOf(limited, clause, version, false) : before;
    // “X” means …, in a paragraph of its own, holds where the words above the paragraphs say.
    const above = sentence?.before === '' || OPENS.test(sentence?.before ?? '');
    const leadIn = above && sentence ? (leadIns.get(sentence.node) ?? '') : '';
    const scope = own.document === undefined ? scopeOf(ends(leadIn), clause, version, false) : own;
    return [
      {
        ...commonOf(provision, scope),
        form: 'inline',
        nature: natureOf(sentence?.after ?? ''),
        node: provision.within?.node ?? sentence?.node ?? provision.node,
        words: sentence?.words ?? '',
        said: sentence && { node: sentence.node, from: sentence.end },
        marked: sentence?.marked ?? true,
      },
    ];
  });
  const clauses = all.flatMap(({ kind, name }) => (kind === 'clause' ? [name] : []));
  const clausesWithin = once(
    (within: string) => clauses.filter((name) => isNumberIn(name, within)).length,
  );
  const rename = inCapitals(definitions, version);
  return definitions.map((definition) => {
    // A meaning that a local list points at holds where the list does.
    const scope = pointed.get(definition.term);
    const isOpen = definition.form === 'inline' && definition.document === undefined;
    const scoped =
      isOpen && scope?.document !== undefined ? { ...definition, ...scope } : definition;
    const { document, within, ...rest } = scoped;
    // A scope that no clause lies in is not read: “In this Part D”, of a text that is Part D. One that all lie
    // in is the text: “In this Section 5”, of a text that is Section 5.
    const inside = within === undefined ? 0 : clausesWithin(within);
    const isRead = inside > 0 && (inside < clauses.length || isSection(version));
    if (document === undefined || (scoped === definition && (isRead || within === undefined)))
      return rename(definition);
    const holds = isRead && within !== undefined ? { document, within } : { document };
    return rename({ ...rest, ...holds, key: keyOf(rest.term, holds) });
  });
});

/** So many terms in capitals, of all that a text defines, are written so where they are defined alone. */
const LEAST_IN_CAPITALS = 3;

/** “**AGREED FORM** means”, of a text that writes “Agreed Form” elsewhere: its terms have those letters. */
function inCapitals(
  definitions: readonly Definition[],
  version: Version,
): (definition: Definition) => Definition {
  const shouted = definitions.filter(
    ({ term }) => /\p{Lu}{4}/u.test(term) && term === term.toUpperCase(),
  );
  if (shouted.length < LEAST_IN_CAPITALS || shouted.length * 2 < definitions.length)
    return (definition) => definition;
  const words = wordsOf(version);
  const names = new Map(
    shouted.flatMap(({ term }) => {
      const name = term.replaceAll(
        /(\p{Lu})(\p{Lu}+)/gu,
        (_, first: string, rest: string) => first + rest.toLowerCase(),
      );
      return words.some(({ text }) => text.includes(name)) ? [[term, name] as const] : [];
    }),
  );
  return (definition) => {
    const name = names.get(definition.term);
    return name === undefined ? definition : { ...definition, term: name };
  };
}

function commonOf(
  provision: Provision,
  scope: Scope,
): Omit<Definition, 'form' | 'nature' | 'node' | 'words' | 'said' | 'marked'> {
  const [term = '', ...aliases] = namesOf(provision.name);
  const { version } = provision;
  return { ...scope, key: keyOf(term, scope), term, aliases, version, provision };
}

/** What a term is filed under. One that holds only somewhere is another term than one of its name. */
export function keyOf(term: string, { document, within }: Scope = {}): TermKey {
  const parts = [term, document, within].filter((part) => part !== undefined);
  return termKey(parts.map((part) => slug(part)).join('.'));
}

/** True where a key is that of a term of this name, whatever its scope. */
export function isKeyOf(key: TermKey, name: string): boolean {
  const own = slug(namesOf(name)[0] ?? name);
  return key === own || key.startsWith(`${own}.`);
}

function clauseOf(provision: Provision): string {
  for (let at = provision.within; at !== undefined; at = at.within) {
    if (at.kind === 'clause' || at.kind === 'part') return at.name;
  }
  return '';
}

interface Sentence {
  /** The paragraph that the definition stands in. */
  readonly node: LegalNode;
  /** The sentence, from the stop before to the stop after. */
  readonly words: string;
  /** What it says before the term. */
  readonly before: string;
  /** True where marks set the term off, and it is not only mentioned, or where its paragraph begins with it. */
  readonly marked: boolean;
  /** What follows the term and the mark that closes it. */
  readonly after: string;
  /** Where the term ends. */
  readonly end: number;
}

/** How much of a sentence is looked at: what says where a term holds stands at its ends. */
const FAR = 400;

/** The beginning and the end of words that are long, so that looking at them costs no more than that. */
function ends(words: string): string {
  return words.length <= 2 * FAR ? words : `${words.slice(0, FAR)} … ${words.slice(-FAR)}`;
}

/** The sentence around each inline definition. */
function sentencesOf(version: Version): Map<LegalNode, Sentence> {
  const found = new Map<LegalNode, Sentence>();
  for (const { node, text } of wordsOf(version)) {
    let [from, stop] = [0, -1];
    for (const { start, end, definition, bold } of inlineDefinitionRanges({ node })) {
      if (end > stop) {
        // Only as far back as the last sentence: many terms in one cost no more than the sentence.
        const before = text.slice(Math.max(0, stop), start).lastIndexOf('. ');
        if (before !== -1) from = Math.max(0, stop) + before + 1;
        const next = text.indexOf('. ', end);
        stop = next === -1 ? text.length : next + 1;
      }
      const words = text.slice(from, stop).trim();
      const before = ends(text.slice(from, start).trim());
      const after = text.slice(end, end + FAR).replace(/^[”"’']/, '');
      const quoted = /["”“'’‘]$/.test(before) && !isMentioned(before);
      const marked = bold || quoted || (start === 0 && OPENS_MEANING.test(after));
      found.set(definition, { node, words, before, marked, after, end });
    }
  }
  return found;
}

/** What says that the words that a paragraph begins with are given a meaning. */
const OPENS_MEANING =
  /^(?::|\s+[–—-]\s|\s+(?:means?|shall\smean|has\sthe\s(?:same\s)?meaning|is\sdefined)\b)/;

const CALLED =
  /\b(?<!\bhere(?:in|inafter|after|by)\s+)(?:called|(?:known|referred\sto|described|designated)\sas)(?:\s+(?:the|an?))?\s*["”“'’‘]$/u;

/**
 * True for a name that a thing has anyway: "the document known as the “Grid Code”". In brackets, and
 * after "hereinafter", a name is given.
 */
function isMentioned(before: string): boolean {
  if (!CALLED.test(before) || IS_TO_BE_CALLED.test(before)) return false;
  return before.lastIndexOf('(') <= before.lastIndexOf(')');
}

/** “shall be referred to as a “Panel Member””: from then on. */
const IS_TO_BE_CALLED =
  /\b(?:shall|will|is\sto|are\sto)\sbe\s(?:called|(?:known|referred\sto|described)\sas)(?:\s+(?:the|an?))?\s*["”“'’‘]$/u;

const LIMITED = /^,?\s+(?:shall\s)?means?,\s+([^,;]{4,80}),/;

/** What may stand before a term that a paragraph begins with. */
const OPENS = /^[“"‘'—–\s-]*$/;

/** What stands between words and a list that they do not lead to. */
const ENDS_LEAD_IN: ReadonlySet<string> = new Set(['part', 'partHeading', 'subHeading', 'heading']);

/** “In this document, the following expressions have the following meanings.” */
const ANNOUNCES_LIST =
  /^[\s\d.()]*(?:In|Throughout|For\s(?:the\s)?purposes?\sof)\sthis\s[^.;:]{0,120}\bmeanings?\b/;

/**
 * The words before each entry's list: those of the paragraph or clause that it follows. So those
 * before paragraphs that define, one after another: "In this section—".
 */
function leadInsOf(tree: LegalNode): Map<LegalNode, string> {
  const found = new Map<LegalNode, string>();
  let last = '';
  const visit = (node: LegalNode): void => {
    if (node.type === 'definitionList') {
      for (const entry of isParent(node) ? node.children : []) found.set(entry, last);
      return;
    }
    if (isParagraph(node)) {
      const words = plainText(node.children);
      const opens = /^[“"‘'*]/.test(words) || node.children[0]?.type === 'inlineDefinition';
      if (opens && (/[—–:-]\s*$/.test(last) || ANNOUNCES_LIST.test(last))) found.set(node, last);
      else last = words;
    } else if (ENDS_LEAD_IN.has(node.type)) last = '';
    if (isParent(node) && !isWordsNode(node)) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

function meaningText(entry: LegalNode): string {
  if (!isParent(entry)) return '';
  return entry.children
    .filter(({ type }) => type === 'meaning')
    .map(wordsUnder)
    .join(' ')
    .trim();
}
