/**
 * The hidden effects of a redline and of a modification, as pages show them.
 */
import type { Cause, HiddenEffect, PathStep, Reason } from '../effects/types.ts';
import type { CodeDocument, Version } from '../library/types.ts';
import type { DocumentId } from '../model/identifiers.ts';
import type { MeaningPlace } from '../register/meanings.ts';
import { at, versionAddress } from './addresses.ts';
import { reasonPhrases, type EffectTelling } from './effect-words.ts';
import type { HiddenEffects } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { counted, documentName } from './words.ts';

/**
 * The hidden effects of one redline: in its own document whatever they come from, and in other
 * documents those that come from it.
 */
export function redlineEffects(
  publication: Publication,
  { document, old, new: fresh }: PublishedRedline,
): HiddenEffects {
  const effects = publication
    .meaningsBetween(old, fresh)
    .effects.filter(
      ({ version, reasons }) =>
        version.document === document.id ||
        reasons.some((reason) => comesFrom(reason, document.id)),
    );
  return effectsModel(publication, [{ old, new: fresh }], [effects], document);
}

/** The hidden effects of all that a modification changes, each provision once. */
export function modificationEffects(
  publication: Publication,
  pairs: readonly { readonly old: Version; readonly new: Version }[],
): HiddenEffects {
  const seen = new Set<string>();
  const effects = pairs.map(({ old, new: fresh }) =>
    publication.meaningsBetween(old, fresh).effects.filter(({ provision, version }) => {
      const name = `${version.document} ${version.number} ${provision?.anchor ?? ''}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    }),
  );
  return effectsModel(publication, pairs, effects, undefined);
}

/** True where what changed stands in a document, or cannot be told. */
function comesFrom(reason: Reason, document: DocumentId): boolean {
  if (reason.kind === 'signposts') return isIn(reason.cause, document);
  let step: PathStep | undefined = reason.path;
  while (step?.restsOn !== undefined) step = step.restsOn;
  return step === undefined || step.causes.some((cause) => isIn(cause, document));
}

function isIn(cause: Cause, document: DocumentId): boolean {
  switch (cause.kind) {
    case 'removed':
      return cause.old.version.document === document;
    case 'leads elsewhere':
      return [...documentsOf(cause.was), ...documentsOf(cause.is)].includes(document);
    default:
      return cause.new.version.document === document;
  }
}

/** The document that a meaning stands in, where it is one of the code. */
function documentsOf(place: MeaningPlace): DocumentId[] {
  if (place.kind === 'definition') return [place.definition.version.document];
  if (place.kind === 'provision' || place.kind === 'silent') {
    return [place.provision.version.document];
  }
  return [];
}

function effectsModel(
  publication: Publication,
  pairs: readonly { readonly old: Version; readonly new: Version }[],
  effects: readonly (readonly HiddenEffect[])[],
  first: CodeDocument | undefined,
): HiddenEffects {
  const all = pairs.flatMap((pair, index) => {
    const telling: EffectTelling = {
      publication,
      old: publication.registerFor(pair.old),
      new: publication.registerFor(pair.new),
    };
    return (effects[index] ?? []).map((effect) => ({ effect, telling }));
  });
  const byVersion = [...Map.groupBy(all, ({ effect }) => effect.version)].sort(
    ([one], [other]) => Number(other.document === first?.id) - Number(one.document === first?.id),
  );
  return {
    count: all.length === 0 ? 'none' : counted(all.length, 'provision'),
    note: noteOf(all.length),
    documents: byVersion.map(([version, group]) => {
      const document = publication.documentOf(version.document);
      const address = versionAddress(document, version.number);
      return {
        where: { text: `${documentName(document)}, version ${version.number}`, href: address },
        status: version.status,
        effects: group.map(({ effect: { provision, reasons }, telling }) => ({
          provision:
            provision === undefined
              ? { text: 'Words outside of its provisions', href: address }
              : { text: provision.name, href: at(address, provision.anchor) },
          reasons: reasons.map((reason) => reasonPhrases(reason, telling)),
        })),
      };
    }),
  };
}

function noteOf(count: number): string {
  if (count === 0) {
    return 'None. No published provision that keeps its words uses a term whose meaning changes, directly or through other definitions.';
  }
  return `${counted(count, 'provision')} ${count === 1 ? 'changes its' : 'change their'} meaning though not a word of ${count === 1 ? 'it' : 'them'} changes, because a term in ${count === 1 ? 'it' : 'them'} means something else, is defined now, or is not defined any more. Each is listed with the way from its words to the change.`;
}
