/**
 * The defined terms from A to Z: each definition, in each version, and where each is used.
 */
import type { TermKey } from '../model/identifiers.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import type { Register } from '../register/register.ts';
import { at, DEFINITIONS, HOME, termAddress, versionAddress } from './addresses.ts';
import type { DefinitionsPage, Link, TermEntry } from './page-models.ts';
import { printMeaning } from './print-text.ts';
import type { Publication } from './publication.ts';
import { TO_COME, usesByVersion } from './term-uses.ts';
import { counted, documentName, unitWords, versionPhrase, versionStatus } from './words.ts';

/** The A to Z of defined terms. */
export function definitionsPage(publication: Publication): DefinitionsPage {
  const terms = termEntries(publication);
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const initial = ({ term }: TermEntry): string => term.normalize('NFD').charAt(0).toUpperCase();
  const others = terms.filter((term) => !letters.includes(initial(term)));
  return {
    frame: {
      title: 'Definitions',
      description: `Every term that is defined in the texts published here, with each definition and where it is used.`,
      href: DEFINITIONS,
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'definitions',
    },
    letters: [
      ...letters.map((letter) => ({
        letter,
        terms: terms.filter((term) => initial(term) === letter),
      })),
      ...(others.length > 0 ? [{ letter: '#', terms: others }] : []),
    ],
  };
}

/** Every term of every consolidation, once, in the order of the alphabet. */
function termEntries(publication: Publication): TermEntry[] {
  return allTerms(publication).map(({ key, term }) => ({
    key,
    term,
    href: termAddress(key),
    aliases: aliasesOf(publication, key),
    definitions: definitionsOfTerm(publication, key),
    ...usesOfTerm(publication, key),
  }));
}

/** Every term of every consolidation with its first wording of the name, in the order of the alphabet. */
export function allTerms(publication: Publication): { key: TermKey; term: string }[] {
  const keys = new Map<TermKey, string>();
  for (const { definitions } of publication.registers) {
    for (const [key, [first]] of definitions) if (!keys.has(key)) keys.set(key, first?.term ?? key);
  }
  return [...keys]
    .map(([key, term]) => ({ key, term }))
    .sort((one, other) => one.term.localeCompare(other.term, 'en'));
}

/** What else a term is called, in any text. */
export function aliasesOf({ registers }: Publication, key: TermKey): string[] {
  const names = registers.flatMap(({ definitions }) =>
    (definitions.get(key) ?? []).flatMap(({ aliases }) => aliases),
  );
  return [...new Set(names)];
}

/** A definition in each wording: versions that share a wording share an entry, the earliest first. */
function definitionsOfTerm(publication: Publication, key: TermKey): TermEntry['definitions'] {
  const entries = new Map<string, TermEntry['definitions'][number]>();
  for (const register of publication.registers) {
    for (const definition of register.definitions.get(key) ?? []) {
      const entry = definitionEntry(publication, register, definition);
      const wording = `${definition.version.document} ${definition.form} ${plainHtml(entry.html)}`;
      if (!entries.has(wording)) entries.set(wording, entry);
    }
  }
  return [...entries.values()];
}

/** The words of printed HTML: two printings that differ only in their links are one wording. */
function plainHtml(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '');
}

function definitionEntry(
  publication: Publication,
  register: Register,
  definition: Definition,
): TermEntry['definitions'][number] {
  const { version, provision, form } = definition;
  const document = publication.documentOf(version.document);
  const within = provision.within;
  const place =
    form === 'inline' && within !== undefined
      ? unitWords(document, within)
      : documentName(document);
  return {
    where: `${place}, version ${version.number}`,
    status: version.status,
    label: versionStatus(version, publication.library.modifications),
    href: at(versionAddress(document, version.number), provision.anchor),
    html: printMeaning(definition, { publication, register, style: 'permanent' }).html,
  };
}

function usesOfTerm(publication: Publication, key: TermKey): Pick<TermEntry, 'uses' | 'used'> {
  const all = usesByVersion(publication, key);
  const uses = all.map(({ document, version, uses: found, isToCome }) => {
    const provisions = new Map<string, Link>();
    for (const { provision } of found) {
      if (provision === undefined) continue;
      const href = at(versionAddress(document, version.number), provision.anchor);
      provisions.set(provision.anchor, { text: provision.name, href });
    }
    return {
      where: `${documentName(document)}, ${versionPhrase(version)}${isToCome ? `, ${TO_COME}` : ''}`,
      status: version.status,
      count: provisions.size,
      provisions: [...provisions.values()],
    };
  });
  return { uses, used: usedWords(uses, all.filter(({ isFirst }) => isFirst).length) };
}

/** "Used in 6 provisions of Section D, version 10.0, proposed; and in 3 other versions". */
function usedWords(uses: TermEntry['uses'], first: number): string {
  if (uses.length === 0) return '';
  const named = uses.slice(0, Math.max(first, 1));
  const left = uses.length - named.length;
  const places = named.map(({ count, where }) => `${counted(count, 'provision')} of ${where}`);
  const others = left === 0 ? [] : [`and in ${counted(left, 'other version')}`];
  return `Used in ${[...places, ...others].join('; ')}`;
}
