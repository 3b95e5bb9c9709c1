/**
 * What later versions do to a definition: "changes on 29 February 2024 under MP167B".
 */
import type { Cause } from '../effects/types.ts';
import type { Modification, Version } from '../library/types.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { at, modificationAddress, redlineAddress } from './addresses.ts';
import type { Phrase } from './html/nodes.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { causeMakers } from './term-makers.ts';
import { dayWords } from './words.ts';

/** What happened to the definitions of one version on the way to another, those of one term. */
export function causesFor(
  publication: Publication,
  { old, new: fresh }: Pick<PublishedRedline, 'old' | 'new'>,
  key: Definition['key'],
): Cause[] {
  const causes = publication.meaningsBetween(old, fresh).causes.get(key) ?? [];
  return causes.filter((cause) => versionsOf(cause).some((one) => one === old || one === fresh));
}

function versionsOf(cause: Cause): Version[] {
  switch (cause.kind) {
    case 'changed':
      return [cause.old.version, cause.new.version];
    case 'inserted':
      return [cause.new.version];
    case 'removed':
      return [cause.old.version];
    default:
      return [cause.signpost.version];
  }
}

/** Sentences for each version made from a definition's own that changes or removes it. */
export function changesAhead(publication: Publication, definition: Definition): Phrase[][] {
  const { version, key } = definition;
  return publication.redlines
    .filter(({ old }) => old === version)
    .flatMap((redline) =>
      causesFor(publication, redline, key).flatMap((cause): Phrase[][] => {
        if (cause.kind === 'changed' && cause.old === definition) {
          const anchor = cause.new.provision.anchor;
          return [aheadPhrases(publication, redline, cause, anchor)];
        }
        if (cause.kind === 'removed' && cause.old === definition) {
          const anchor = `deleted-${definition.provision.anchor}`;
          return [aheadPhrases(publication, redline, cause, anchor)];
        }
        return [];
      }),
    );
}

/** As what is to come, and as what came. */
const VERBS = {
  changed: { before: 'Changes', after: 'Changed', would: 'Would change' },
  removed: { before: 'Is removed', after: 'Was removed', would: 'Would be removed' },
} as const;

function aheadPhrases(
  publication: Publication,
  redline: PublishedRedline,
  cause: Cause & { readonly kind: keyof typeof VERBS },
  anchor: string,
): Phrase[] {
  const { document, old, new: fresh } = redline;
  const verbs = VERBS[cause.kind];
  const verb =
    fresh.status === 'proposed' || fresh.status === 'withdrawn'
      ? verbs.would
      : fresh.status === 'in-force' || fresh.status === 'superseded'
        ? verbs.after
        : verbs.before;
  return [
    { text: `${verb}${whenWords(publication, fresh)}` },
    ...underPhrases(causeMakers(publication, redline, cause)),
    { text: ', in ' },
    {
      text: `version ${fresh.number}`,
      href: at(redlineAddress(document, old.number, fresh.number), anchor),
    },
    { text: '.' },
  ];
}

/** The day on which a version takes effect, or the days that are planned for it. */
function whenWords(publication: Publication, version: Version): string {
  if (version.inForceFrom !== undefined) return ` on ${dayWords(version.inForceFrom)}`;
  const days = version.modifications.flatMap((id) =>
    publication.modificationOf(id).implementation.map(({ date }) => dayWords(date)),
  );
  if (days.length === 0) return '';
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return ` on ${list.format(new Set(days))}`;
}

function underPhrases(makers: readonly Modification[]): Phrase[] {
  return makers.flatMap(({ id, number }, index): Phrase[] => [
    { text: index === 0 ? ' under ' : ' and ' },
    { text: number, href: modificationAddress(id) },
  ]);
}
