/**
 * The page of a term: what it means, in which versions, what it rests on, and every use of it.
 */
import { isPending } from '../library/dates.ts';
import type { TermKey } from '../model/identifiers.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import type { Register } from '../register/register.ts';
import { relationsOf } from '../register/relations.ts';
import { DEFINITIONS, HOME, at, feedAddress, termAddress, versionAddress } from './addresses.ts';
import { definitionNotes } from './definition-notes.ts';
import type { DefinitionEntry, Link, TermPage, TermPanel } from './page-models.ts';
import { printMeaning, termPanels } from './print-text.ts';
import type { Publication } from './publication.ts';
import { termHistory } from './term-history.ts';
import { firstRegister, termUses } from './term-uses.ts';
import { natureWords, scopeWords, whereDefined } from './term-words.ts';
import { aliasesOf, allTerms } from './terms.ts';
import { versionStatus } from './words.ts';

/** A page for each term of any consolidation. */
export function termPages(publication: Publication): TermPage[] {
  return allTerms(publication).map(({ key, term }) => termPage(publication, key, term));
}

function termPage(publication: Publication, key: TermKey, term: string): TermPage {
  const register = firstRegister(publication, key);
  const printed = meaningsOf(publication, key);
  const { restsOn, restedOnBy } = relationsOf(register);
  const aliases = aliasesOf(publication, key);
  return {
    frame: {
      title: `${term}: a defined term`,
      description: `What ${term} means in the ${publication.library.code.title}: its definitions, their history, and each provision that uses it.`,
      href: termAddress(key),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'Definitions', href: DEFINITIONS },
      ],
      area: 'definitions',
      feed: {
        text: `Feed: changes of the definition of ${term}`,
        href: feedAddress(termAddress(key)),
      },
    },
    key,
    term,
    aliases,
    standing: standingOf(register),
    definitions: printed.map((meaning) =>
      definitionEntry(meaning.definition, meaning.html, publication, meaning.register),
    ),
    history: termHistory(publication, key),
    restsOn: termLinks(restsOn.get(key), register),
    restedOnBy: termLinks(restedOnBy.get(key), register),
    uses: termUses(publication, key),
    panels: panelsOf(publication, printed),
  };
}

/** A definition of a term, printed. */
interface PrintedMeaning {
  readonly definition: Definition;
  readonly register: Register;
  readonly html: string;
  readonly terms: ReadonlySet<TermKey>;
}

/**
 * The definitions that are read first: those in force. Where none is, every one that may still come,
 * alternatives among them, since none of them is more the meaning than another; and where none may,
 * the last that there was.
 */
function meaningsOf(publication: Publication, key: TermKey): PrintedMeaning[] {
  const defining = publication.registers.filter(({ definitions }) => definitions.has(key));
  const current = defining.filter(({ consolidation }) => consolidation.id === 'in-force');
  const coming = defining.filter(({ definitions }) =>
    definitions.get(key)?.some(({ version }) => isPending(version)),
  );
  const chosen = [current, coming, defining.slice(-1)].find((some) => some.length > 0) ?? [];
  const seen = new Set<string>();
  return chosen.flatMap((register) =>
    (register.definitions.get(key) ?? []).flatMap((definition): PrintedMeaning[] => {
      const { version, provision } = definition;
      const place = `${version.document} ${version.number} ${provision.anchor}`;
      if (seen.has(place)) return [];
      seen.add(place);
      const print = { publication, register, style: 'permanent' as const };
      return [{ definition, register, ...printMeaning(definition, print) }];
    }),
  );
}

function panelsOf(publication: Publication, printed: readonly PrintedMeaning[]): TermPanel[] {
  const panels = new Map<string, TermPanel>();
  for (const { register, terms } of printed) {
    const print = { publication, register, style: 'permanent' as const };
    for (const panel of termPanels(terms, print)) {
      if (!panels.has(panel.key)) panels.set(panel.key, panel);
    }
  }
  return [...panels.values()];
}

function standingOf({ consolidation }: Register): string {
  if (consolidation.id === 'in-force') return 'As defined in the texts in force';
  const statuses = new Set([...consolidation.versions.values()].map(({ status }) => status));
  return statuses.has('proposed')
    ? 'Not defined in the texts in force; as proposed texts define it'
    : 'Not defined in the texts in force; as other texts define it';
}

function definitionEntry(
  definition: Definition,
  html: string,
  publication: Publication,
  register: Register,
): DefinitionEntry {
  const { version, provision } = definition;
  const document = publication.documentOf(version.document);
  return {
    where: whereDefined(publication, definition),
    status: version.status,
    label: versionStatus(version, publication.library.modifications),
    href: at(versionAddress(document, version.number), provision.anchor),
    html,
    nature: natureWords(definition),
    scope: scopeWords(publication, definition),
    notes: definitionNotes(publication, definition, register),
  };
}

function termLinks(keys: ReadonlySet<TermKey> | undefined, register: Register): Link[] {
  return [...(keys ?? [])]
    .map((key) => ({
      text: register.definitions.get(key)?.[0]?.term ?? key,
      href: termAddress(key),
    }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en'));
}
