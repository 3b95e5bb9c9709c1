/**
 * The texts that are planned: what the pending modifications of each release, and those of each
 * planned day with those before it, make together. Where no version of the content has them all, the
 * conformed version is published beside the versions of the content.
 */
import { inForce, type Consolidation } from '../library/consolidations.ts';
import { plannedDays } from '../library/dates.ts';
import type { Library, Version } from '../library/types.ts';
import type { ModificationId } from '../model/identifiers.ts';
import { madeTogether, type MadeText, type MadeTogether } from './made-together.ts';

export interface PlannedTexts {
  /** What some modifications make together: those of a release, or of a day. */
  readonly madeBy: (modifications: readonly ModificationId[]) => MadeTogether;
  /** The texts in force with what some modifications make of them. */
  readonly consolidationWith: (modifications: readonly ModificationId[]) => Consolidation;
  /** Conformed versions, each once, with the modifications of the release or day that it is for. */
  readonly conformed: readonly (MadeText & { readonly among: readonly ModificationId[] })[];
}

/** Makes the planned texts of a library. */
export function plannedTexts(library: Library): PlannedTexts {
  const conformed = new Map<string, PlannedTexts['conformed'][number]>();
  const known = new Map<string, MadeTogether>();
  const madeBy = (modifications: readonly ModificationId[]): MadeTogether => {
    const key = [...modifications].sort().join(' ');
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const made = madeTogether(library, modifications);
    // A text that the same modifications make twice is one version.
    const texts = made.texts.map((text): MadeText => {
      if (text.annexes.length === 0) return text;
      const name = `${text.document.id} ${text.new.number}`;
      const first = conformed.get(name) ?? { ...text, among: modifications };
      conformed.set(name, first);
      return first;
    });
    const whole = { ...made, texts };
    known.set(key, whole);
    return whole;
  };
  for (const release of library.releases) {
    madeBy(release.modifications.map(({ modification }) => modification));
  }
  for (const { made } of plannedDays(library)) madeBy(made);
  return {
    madeBy,
    consolidationWith: (modifications) => withTexts(library, modifications, madeBy(modifications)),
    conformed: [...conformed.values()],
  };
}

function withTexts(
  library: Library,
  modifications: readonly ModificationId[],
  { texts }: MadeTogether,
): Consolidation {
  const current = inForce(library);
  const versions = new Map<Version['document'], Version>();
  for (const document of [...library.documents, ...library.policies]) {
    const made = texts.find((text) => text.document === document)?.new;
    const version = made ?? current.versions.get(document.id);
    if (version !== undefined) versions.set(document.id, version);
  }
  return { id: [...modifications].sort().join('+'), versions };
}
