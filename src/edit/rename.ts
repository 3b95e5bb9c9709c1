/**
 * What a renamed term touches: its definitions, its uses in all their forms, headings and quoted
 * headings, and the same words where they are no use of it.
 */
import type { WordsIn } from '../check/places.ts';
import { termWordsOf } from '../check/term-places.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { wordsOf } from '../register/provisions.ts';
import {
  type Answer,
  answered,
  consequence,
  type Consequence,
  type Intended,
  refused,
  type Setting,
  standsAt,
} from './consequences.ts';
import { annexEdits, notShown } from './annex-edits.ts';
import { laterDrafts } from './later-drafts.ts';
import { knownFaultEdits } from './known-fault-edits.ts';
import { occurrences } from './occurrences.ts';
import { isName, unknownTerm } from './term-names.ts';
import { useEdit, type Names } from './use-edit.ts';

type Rename = Extract<Intended, { kind: 'rename' }>;

/** Works out what a new name for a term touches. */
export function renameConsequences(intended: Rename, setting: Setting): Answer {
  const from = intended.from.trim();
  const to = intended.to.trim();
  const all = [...setting.register.definitions.values()].flat();
  const definitions = all.filter(({ term }) => term === from);
  if (definitions.length === 0) return refused(unknownTerm(from, all, setting));
  if (to === '' || to === from) return refused('Give the term another name.');
  if (!isName(to)) {
    return refused(
      'The new name is no name of a term: write its words alone, on one line, without the number of a clause before them or an apostrophe behind, without quotation marks, and without signs that mean something in Markdown.',
    );
  }
  const taken = all.find(({ term, aliases }) => term === to || aliases.includes(to));
  if (taken !== undefined) {
    return refused(`“${to}” is defined already, at ${taken.version.file}.`);
  }
  const rename = { from, to };
  const inTexts = [
    ...definitions.flatMap((definition) => definitionEdits(definition, rename, setting)),
    ...useEdits(definitions, rename, setting),
    ...headingEdits(rename, setting),
  ];
  return answered([
    ...inTexts,
    ...annexEdits(definitions, rename, setting),
    ...notShown(inTexts, setting),
    ...laterDrafts(
      inTexts,
      (one) => `rename "${from}" "${to}" --in ${one.document}@${one.number}`,
      setting,
    ),
    ...quotedHeadings(rename, setting),
    ...longerTerms(all, rename, setting),
    ...mentions(rename, setting),
    ...titles(rename, setting),
    ...knownFaultEdits(from, to, setting),
  ]);
}

function definitionEdits(
  definition: Definition,
  { from, to }: Names,
  setting: Setting,
): Consequence[] {
  const { file } = definition.version;
  return termWordsOf(definition).flatMap(({ node, start, end }) => {
    const at = plainText(node.children).slice(start, end).indexOf(from);
    if (at === -1) return [];
    const begins = start + at;
    const place = setting.placesIn(file).words(node, begins, begins + from.length);
    return [
      consequence(setting, {
        touched: 'definition',
        file,
        place,
        at: standsAt(definition.provision),
        plain: from,
        edit: to,
        reason: 'The term is defined here.',
      }),
    ];
  });
}

function useEdits(
  definitions: readonly Definition[],
  names: Names,
  setting: Setting,
): Consequence[] {
  const keys = new Set(definitions.map(({ key }) => key));
  return [...keys].flatMap((key) =>
    setting.register.usesOf(key).flatMap(({ words, start, end, version, provision }) => {
      const { file } = version;
      return useEdit(
        { words, start, end, file, at: provision?.name ?? '' },
        definitions,
        names,
        setting,
      );
    }),
  );
}

function headingEdits({ from, to }: Names, setting: Setting): Consequence[] {
  return versionsOf(setting).flatMap(({ tree, file }) =>
    headingsIn(tree).flatMap((node) =>
      occurrences(plainText(node.children), from).map((at) =>
        consequence(setting, {
          touched: 'heading',
          file,
          place: setting.placesIn(file).words(node, at, at + from.length),
          at: plainText(node.children),
          plain: from,
          edit: to,
          reason: 'The heading has the term in it.',
        }),
      ),
    ),
  );
}

function headingsIn(node: LegalNode): WordsIn[] {
  if (node.type === 'subHeading' || node.type === 'partHeading') return [node];
  if (!isParent(node) || isWordsNode(node)) return [];
  return node.children.flatMap(headingsIn);
}

/** Headings that references quote: the edit follows where the heading itself is renamed here. */
function quotedHeadings({ from, to }: Names, setting: Setting): Consequence[] {
  return setting.register.references.flatMap(({ citation, targets, words, version, provision }) => {
    const text = plainText(words.children);
    return citation.targets.flatMap((cited, index) => {
      const begins = text.indexOf(cited.heading, cited.end);
      if (cited.heading === '' || begins === -1) return [];
      return occurrences(cited.heading, from).map((at) => {
        const target = targets[index];
        const isHere =
          target?.kind === 'provision' && occurrences(target.provision.heading, from).length > 0;
        const start = begins + at;
        return consequence(setting, {
          touched: 'heading',
          file: version.file,
          place: setting.placesIn(version.file).words(words, start, start + from.length),
          at: provision?.name ?? '',
          plain: from,
          edit: isHere ? to : undefined,
          reason: isHere
            ? 'The reference quotes a heading with the term in it.'
            : `The reference quotes a heading of ${cited.number}, which is not renamed here.`,
        });
      });
    });
  });
}

/** Other terms that have the words in them. */
function longerTerms(all: readonly Definition[], { from }: Names, setting: Setting): Consequence[] {
  return all
    .filter(({ term }) => term !== from && occurrences(term, from).length > 0)
    .flatMap((definition) =>
      termWordsOf(definition).map(({ node, start, end }) =>
        consequence(setting, {
          touched: 'definition',
          file: definition.version.file,
          place: setting.placesIn(definition.version.file).words(node, start, end),
          at: standsAt(definition.provision),
          edit: undefined,
          reason: `The term “${definition.term}” has the words in it, and is another term.`,
        }),
      ),
    );
}

/** The same words where the register finds no use: in quotations, defined elsewhere, longer names. */
function mentions({ from }: Names, setting: Setting): Consequence[] {
  const known = knownWords(setting);
  return versionsOf(setting).flatMap((version) =>
    [...wordsOf(version)].flatMap(({ node, text, provision }) =>
      occurrences(text, from)
        .filter((at) => !isKnown(node, at, at + from.length, known))
        .map((at) =>
          consequence(setting, {
            touched: 'mention',
            file: version.file,
            place: setting.placesIn(version.file).words(node, at, at + from.length),
            at: provision?.name ?? '',
            edit: undefined,
            reason: 'The same words stand here, as part of something else.',
          }),
        ),
    ),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that uses and references have, by the node that they stand in. */
function knownWords({ register }: Setting): ReadonlyMap<WordsIn, readonly Span[]> {
  const known = new Map<WordsIn, Span[]>();
  const add = (node: WordsIn, span: Span): void => {
    const spans = known.get(node);
    if (spans === undefined) known.set(node, [span]);
    else spans.push(span);
  };
  for (const uses of register.uses.values()) for (const use of uses) add(use.words, use);
  for (const { words, citation } of register.references) add(words, citation);
  return known;
}

/** True where a use, a definition or a reference has the words already. */
function isKnown(
  node: WordsIn,
  start: number,
  end: number,
  known: ReadonlyMap<WordsIn, readonly Span[]>,
): boolean {
  const isTaken = known.get(node)?.some((one) => one.start < end && one.end > start) === true;
  return isTaken || insideDefinition(node, start, end);
}

function insideDefinition(node: WordsIn, start: number, end: number): boolean {
  let at = 0;
  for (const child of node.children) {
    const past = at + plainText([child]).length;
    if (at <= start && past >= end) {
      if (child.type === 'inlineDefinition') return true;
      if ('children' in child) return insideDefinition(child as WordsIn, start - at, end - at);
    }
    at = past;
  }
  return false;
}

/** Titles of documents, which stand in the heads of their files. */
function titles({ from }: Names, setting: Setting): Consequence[] {
  const { documents, policies } = setting.library;
  return [...documents, ...policies].flatMap(({ title, file }) => {
    if (occurrences(title, from).length === 0) return [];
    const { source, between } = setting.placesIn(file);
    const at = source.indexOf(title);
    if (at === -1) return [];
    return [
      consequence(setting, {
        touched: 'fact',
        file,
        place: between(at, at + title.length),
        at: '',
        edit: undefined,
        reason: 'The title of the document has the words in it.',
      }),
    ];
  });
}

function versionsOf({ register }: Setting) {
  return [...register.consolidation.versions.values()];
}
