/**
 * What a clause touches that moves to another number, or goes: references to it and to its limbs,
 * ranges around it, the terms that it defines, and lists in the heads of files.
 */
import type { Version } from '../library/types.ts';
import { CLAUSE_NUMBER_AT_START, partNumberOf, sectionLetterOf } from '../model/identifiers.ts';
import { plainText } from '../model/phrasing.ts';
import { anchorOfNumber } from '../register/anchors.ts';
import { clauseAround } from '../register/around.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import type { Reference } from '../register/register.ts';
import { notShown } from './annex-edits.ts';
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
import { governingLists } from './governing-lists.ts';
import { knownFaultEdits } from './known-fault-edits.ts';
import { annexNumbers } from './annex-numbers.ts';
import { laterDrafts } from './later-drafts.ts';
import { isRangeEnd, unwrittenPlace, unwrittenReason } from './range-ends.ts';

/** Works out what a clause with another number touches. */
export function moveConsequences(
  { document, from, to }: Extract<Intended, { kind: 'move' }>,
  setting: Setting,
): Answer {
  const found = clauseIn(document, from, setting);
  if (typeof found === 'string') return refused(found);
  const [version, clause] = found;
  if (CLAUSE_NUMBER_AT_START.exec(to)?.[1] !== to) {
    return refused(`${to} is no number of a clause, such as ${from}.`);
  }
  const letter = sectionLetterOf(from);
  if (sectionLetterOf(to) !== letter) {
    const own = letter === '' ? 'have no letter' : `begin with ${letter}`;
    return refused(`${to} is no number of ${document}, whose clauses ${own}.`);
  }
  if (indexProvisions(version).byAnchor.has(to)) {
    return refused(`${to} stands in ${version.file} already.`);
  }
  const number = ownNumber(clause, setting, to, 'The clause bears its number here.');
  const asked = (one: Version): string => `move ${one.document}@${one.number} ${from} ${to}`;
  const references = referencesTo(clause, setting).map((one) =>
    referenceEdit(one, clause, to, setting),
  );
  return answered([
    number,
    ...laterDrafts([number], asked, setting),
    ...references,
    ...ownReferences(clause, to, setting),
    ...annexNumbers(clause, to, setting),
    ...notShown([number, ...references], setting),
    ...knownFaultEdits(from, to, setting),
    ...governingLists(version, clause, to, setting),
  ]);
}

/** Works out what a clause that goes touches. */
export function removeConsequences(
  { document, clause: number }: Extract<Intended, { kind: 'remove' }>,
  setting: Setting,
): Answer {
  const found = clauseIn(document, number, setting);
  if (typeof found === 'string') return refused(found);
  const [version, clause] = found;
  const gone = ownNumber(
    clause,
    setting,
    undefined,
    'The clause goes: delete it, or keep its number with [Not used].',
  );
  const asked = (one: Version): string => `remove ${one.document}@${one.number} ${number}`;
  return answered([
    gone,
    ...laterDrafts([gone], asked, setting),
    ...referencesTo(clause, setting)
      .filter(({ reference }) => !isIn(reference.provision, clause))
      .map((one) => referenceEdit(one, clause, undefined, setting)),
    ...orphanedTerms(clause, setting),
    ...emptyHeading(version, clause, setting),
    ...annexNumbers(clause, undefined, setting),
    ...notShown([gone], setting),
    ...knownFaultEdits(number, undefined, setting),
    ...governingLists(version, clause, undefined, setting),
  ]);
}

/** The clause, with the version it is in; or why there is none. */
function clauseIn(
  document: string,
  number: string,
  { register }: Setting,
): readonly [Version, Provision] | string {
  const version = [...register.consolidation.versions.values()].find(
    (one) => one.document === document,
  );
  if (version === undefined) return `There is no text of ${document} among those read together.`;
  const { byAnchor } = indexProvisions(version);
  const found = byAnchor.get(number) ?? byAnchor.get(anchorOfNumber(number));
  if (found?.kind === 'clause') return [version, found];
  if (found?.kind === 'part') return `${number} is a part: name one of its clauses.`;
  const around = clauseAround(found)?.name;
  return around === undefined
    ? `There is no clause ${number} in ${version.file}.`
    : `${number} is a limb: name the clause that it stands in, ${around}.`;
}

function ownNumber(
  clause: Provision,
  setting: Setting,
  edit: string | undefined,
  reason: string,
): Consequence {
  const { file } = clause.version;
  const { number, between } = setting.placesIn(file);
  const place = number(clause.node) ?? clause.node.position ?? between(0, 0);
  return consequence(setting, { touched: 'number', file, place, at: clause.name, edit, reason });
}

/** A reference, and which of its targets is in the clause. */
interface ReferenceTo {
  readonly reference: Reference;
  readonly index: number;
}

function referencesTo(clause: Provision, { register }: Setting): ReferenceTo[] {
  return register.references.flatMap((reference) =>
    reference.targets.flatMap((target, index) =>
      target.kind === 'provision' && isIn(target.provision, clause) ? [{ reference, index }] : [],
    ),
  );
}

function isIn(inner: Provision | undefined, outer: Provision): boolean {
  for (let at = inner; at !== undefined; at = at.within) if (at === outer) return true;
  return false;
}

function referenceEdit(
  { reference, index }: ReferenceTo,
  clause: Provision,
  to: string | undefined,
  setting: Setting,
): Consequence {
  const { words, citation, version, provision } = reference;
  const { start, end } = citation.targets[index] ?? citation;
  const text = plainText(words.children);
  const at = text.slice(start, end).indexOf(clause.name);
  const places = setting.placesIn(version.file);
  const facts = { touched: 'reference', file: version.file, at: provision?.name ?? '' } as const;
  const range = isRangeEnd(text, start, end);
  if (at === -1) {
    return consequence(setting, {
      ...facts,
      place: places.words(words, ...unwrittenPlace(citation, index)),
      edit: undefined,
      reason: unwrittenReason(clause.name),
    });
  }
  const from = start + at;
  return consequence(setting, {
    ...facts,
    place: places.words(words, from, from + clause.name.length),
    plain: clause.name,
    edit: range ? undefined : to,
    reason: range
      ? `The range begins or ends at ${clause.name}.`
      : to === undefined
        ? `The reference leads to ${clause.name}, which goes.`
        : 'The reference leads to the clause.',
  });
}

/** What the clause says of its own part, where it moves to another: "this Section D10". */
function ownReferences(clause: Provision, to: string, setting: Setting): Consequence[] {
  if (partNumberOf(clause.name) === partNumberOf(to)) return [];
  return setting.register.references
    .filter(({ provision, citation }) => citation.self && isIn(provision, clause))
    .filter(
      ({ targets }) =>
        !targets.every((target) => target.kind === 'provision' && isIn(target.provision, clause)),
    )
    .map(({ words, citation, version, provision }) =>
      consequence(setting, {
        touched: 'reference',
        file: version.file,
        place: setting.placesIn(version.file).words(words, citation.start, citation.end),
        at: provision?.name ?? '',
        edit: undefined,
        reason: `The clause moves from ${partNumberOf(clause.name)} to ${partNumberOf(to)}: it may mean another part now.`,
      }),
    );
}

/** Uses of terms that nothing else defines once the clause is gone. */
function orphanedTerms(clause: Provision, setting: Setting): Consequence[] {
  const { register } = setting;
  return [...register.definitions].flatMap(([key, definitions]) => {
    const here = definitions.filter(({ provision }) => isIn(provision, clause));
    const others = definitions.filter(
      (one) => !here.includes(one) && one.nature !== 'signpost' && one.nature !== 'inclusion',
    );
    const [first] = here;
    if (first === undefined || others.length > 0) return [];
    const lost = `${clause.name} gives “${first.term}” its meaning, and nothing else does.`;
    const signposts = definitions
      .filter((one) => !here.includes(one))
      .map(({ version: { file }, provision }) =>
        consequence(setting, {
          touched: 'definition',
          file,
          place: provision.node.position ?? setting.placesIn(file).between(0, 0),
          at: standsAt(provision),
          edit: undefined,
          reason: lost,
        }),
      );
    const uses = register
      .usesOf(key)
      .filter(({ provision }) => !isIn(provision, clause))
      .map((use) =>
        consequence(setting, {
          touched: 'use',
          file: use.version.file,
          place: setting.placesIn(use.version.file).words(use.words, use.start, use.end),
          at: use.provision?.name ?? '',
          edit: undefined,
          reason: lost,
        }),
      );
    return [...signposts, ...uses];
  });
}

/** The sub-heading that stands over nothing once the clause is gone. */
function emptyHeading(version: Version, clause: Provision, setting: Setting): Consequence[] {
  const { all } = indexProvisions(version);
  const at = all.indexOf(clause);
  const heading = all[at - 1];
  if (heading?.kind !== 'subHeading') return [];
  const next = all.slice(at + 1).find(({ kind }) => kind === 'clause' || kind === 'subHeading');
  if (next?.kind === 'clause' && next.within === clause.within && next.heading === clause.heading) {
    return [];
  }
  const { file } = version;
  const place = heading.node.position ?? setting.placesIn(file).between(0, 0);
  return [
    consequence(setting, {
      touched: 'heading',
      file,
      place,
      at: heading.name,
      edit: undefined,
      reason: `The heading stands over ${clause.name} alone.`,
    }),
  ];
}
