/**
 * Hidden effects as pages list them: by document, each provision with its reasons in words. Runs in
 * browsers.
 */
import type { Cause, HiddenEffect, PathStep, Reason } from '../effects/types.ts';
import type { DocumentId } from '../model/identifiers.ts';
import type { MeaningPlace } from '../register/meanings.ts';
import { reasonPhrases, type EffectTelling } from './effect-words.ts';
import type { HiddenEffects } from './page-models.ts';
import { counted, documentName } from './words.ts';

/** Where there are more of them, the list of each document is folded. */
const MOST_UNFOLDED = 100;

/** Effects between two consolidations, and what they are told with. */
export interface ToldEffects {
  readonly effects: readonly HiddenEffect[];
  readonly telling: EffectTelling;
}

/** Of the effects between two consolidations, those in a document or that come from it. */
export function concerning(
  effects: readonly HiddenEffect[],
  document: DocumentId,
): readonly HiddenEffect[] {
  return effects.filter(
    ({ version, reasons }) =>
      version.document === document || reasons.some((reason) => comesFrom(reason, document)),
  );
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

/**
 * Lists effects for a page.
 *
 * @param first the document that the page is about, which comes first.
 */
export function effectsModel(
  told: readonly ToldEffects[],
  first: DocumentId | undefined,
): HiddenEffects {
  const all = told.flatMap(({ effects, telling }) =>
    effects.map((effect) => ({ effect, telling })),
  );
  const byVersion = [...Map.groupBy(all, ({ effect }) => effect.version)].sort(
    ([one], [other]) => Number(other.document === first) - Number(one.document === first),
  );
  return {
    count: all.length === 0 ? 'none' : counted(all.length, 'provision'),
    note: noteOf(all.length),
    folded: all.length > MOST_UNFOLDED,
    documents: byVersion.flatMap(([version, group]) => {
      const telling = group[0]?.telling;
      if (telling === undefined) return [];
      const name = documentName(telling.documentOf(version.document));
      const href = telling.addressIn(version);
      return [
        {
          where: { text: `${name}, ${telling.called(version)}`, href },
          status: version.status,
          count: counted(group.length, 'provision'),
          effects: group.map(({ effect: { provision, reasons }, telling }) => ({
            provision:
              provision === undefined
                ? { text: 'Words outside of its provisions', href }
                : { text: provision.name, href: telling.addressIn(version, provision.anchor) },
            reasons: reasons.map((reason) => reasonPhrases(reason, telling)),
          })),
        },
      ];
    }),
  };
}

function noteOf(count: number): string {
  if (count === 0) {
    return 'None. No published provision that keeps its words uses a term whose meaning changes, directly or through other definitions.';
  }
  return `${counted(count, 'provision')} ${count === 1 ? 'changes its' : 'change their'} meaning though not a word of ${count === 1 ? 'it' : 'them'} changes, because a term in ${count === 1 ? 'it' : 'them'} means something else, is defined now, or is not defined any more. Each is listed with the way from its words to the change.`;
}
