/**
 * The references of a version that are more, or less, than a link, in words at the foot of its text;
 * and what cites each of its clauses.
 */
import type { Version } from '../library/types.ts';
import { compareNumbers } from '../model/identifiers.ts';
import { plainText } from '../model/phrasing.ts';
import { isWordsNode } from '../model/nodes.ts';
import type { Provision } from '../register/provisions.ts';
import { citedAs } from '../register/references/citation.ts';
import type { Reference, Register } from '../register/register.ts';
import { at, versionAddress } from './addresses.ts';
import type { Phrase } from './html/nodes.ts';
import type { Link, ReferenceGroup } from './page-models.ts';
import type { Publication } from './publication.ts';
import { noteOn } from './reference-notes.ts';
import { unitWords } from './words.ts';

type Kind = ReferenceGroup['kind'];

const GROUPS: readonly (Omit<ReferenceGroup, 'entries'> & { readonly kind: Kind })[] = [
  {
    kind: 'removed',
    heading: 'Removed',
    explanation: 'Provisions that another version of their document removes.',
  },
  {
    kind: 'renumbered',
    heading: 'Renumbered',
    explanation: 'Provisions that bear another number in another version of their document.',
  },
  {
    kind: 'missing',
    heading: 'Not there',
    explanation: 'Numbers that no provision of their document bears.',
  },
  {
    kind: 'unpublished',
    heading: 'Not published here',
    explanation: 'Provisions of this code that this site does not have.',
  },
  {
    kind: 'external',
    heading: 'In other laws and contracts',
    explanation: 'Provisions of texts beside this code.',
  },
];

/** The references of a version that need words, by kind; kinds without any are left out. */
export function referenceList(
  publication: Publication,
  register: Register,
  version: Version,
): ReferenceGroup[] {
  const found = new Map<Kind, Map<string, Entry>>();
  for (const reference of register.references) {
    if (reference.version !== version) continue;
    for (const { kind, text, note } of notedIn(publication, register, reference)) {
      const entries = found.get(kind) ?? new Map<string, Entry>();
      found.set(kind, entries);
      const name = `${text} ${note.map((phrase) => phrase.text).join('')}`;
      const entry = entries.get(name) ?? { text, note, citedBy: new Map<string, Link>() };
      entries.set(name, entry);
      const { provision } = reference;
      const href = provision === undefined ? '#main' : `#${provision.anchor}`;
      entry.citedBy.set(href, { text: provision?.name ?? 'the text', href });
    }
  }
  return GROUPS.flatMap((group) => {
    const entries = [...(found.get(group.kind)?.values() ?? [])];
    if (entries.length === 0) return [];
    entries.sort((one, other) => compareNumbers(one.text, other.text));
    return [
      {
        ...group,
        entries: entries.map(({ citedBy, ...entry }) => ({
          ...entry,
          citedBy: [...citedBy.values()],
        })),
      },
    ];
  });
}

interface Entry {
  readonly text: string;
  readonly note: readonly Phrase[];
  readonly citedBy: Map<string, Link>;
}

interface Noted {
  readonly kind: Kind;
  readonly text: string;
  readonly note: readonly Phrase[];
}

function notedIn(
  publication: Publication,
  register: Register,
  { citation, targets, words, version, provision }: Reference,
): Noted[] {
  if (citation.law !== undefined) {
    const whole = isWordsNode(words) ? plainText(words.children) : '';
    const text = whole.slice(citation.start, citation.end);
    const law = citation.law === '' || text.includes(citation.law) ? '' : ` of the ${citation.law}`;
    return [{ kind: 'external', text: text + law, note: [] }];
  }
  return targets.flatMap((target, index): Noted[] => {
    const cited = citation.targets[index];
    if (cited === undefined) return [];
    const note = noteOn({ publication, register, cited, target, version, provision });
    const heading = cited.heading === '' ? '' : ` (${cited.heading})`;
    const text = citedAs(cited) + heading;
    if (note !== undefined) return [{ kind: note.kind, text, note: note.phrases }];
    return target.kind === 'unpublished' ? [{ kind: 'unpublished', text, note: [] }] : [];
  });
}

/** What cites each clause and part of a version from outside of it, by the anchor of what is cited. */
export function citedByList(
  publication: Publication,
  register: Register,
  version: Version,
): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Map<string, Link>>();
  for (const { targets, provision } of register.references) {
    if (provision === undefined) continue;
    for (const target of targets) {
      if (target.kind !== 'provision' || target.provision.version !== version) continue;
      const owner = ownerOf(target.provision);
      if (owner === undefined || isWithin(provision, owner)) continue;
      const links = found.get(owner.anchor) ?? new Map<string, Link>();
      found.set(owner.anchor, links);
      const document = publication.documentOf(provision.version.document);
      const address =
        provision.version === version ? '' : versionAddress(document, provision.version.number);
      const href = at(address, provision.anchor);
      const limb = target.provision === owner ? '' : `, which cites ${target.provision.name}`;
      const name = provision.version === version ? provision.name : unitWords(document, provision);
      if (!links.has(href)) links.set(href, { text: name + limb, href });
    }
  }
  return new Map([...found].map(([anchor, links]) => [anchor, [...links.values()]]));
}

/** The clause or part that a provision is, or is in. */
function ownerOf(provision: Provision): Provision | undefined {
  for (let one: Provision | undefined = provision; one !== undefined; one = one.within) {
    if (one.kind === 'clause' || one.kind === 'part') return one;
  }
  return undefined;
}

function isWithin(inner: Provision, outer: Provision): boolean {
  for (let one: Provision | undefined = inner; one !== undefined; one = one.within) {
    if (one === outer) return true;
  }
  return false;
}
