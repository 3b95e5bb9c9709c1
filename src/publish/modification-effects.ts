/**
 * The hidden effects of a modification: of what it makes by itself of the texts that it is drawn
 * against, with all other texts as they were. What others changed meanwhile, or in the same version, is
 * theirs.
 */
import { alternativesOf } from '../library/alternatives.ts';
import type { Amended, Modification, Version } from '../library/types.ts';
import { indexProvisions } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { alignedRedline } from './aligned-redline.ts';
import type { EffectTelling } from './effect-words.ts';
import { effectsModel } from './effects-model.ts';
import { ownVersion } from './own-texts.ts';
import type { HiddenEffects, ModificationPage } from './page-models.ts';
import type { Publication } from './publication.ts';
import { publishedTelling } from './published-telling.ts';

/** The hidden effects of a modification; of each of its alternatives by itself, where it has some. */
export function modificationEffects(
  publication: Publication,
  modification: Modification,
): ModificationPage['hiddenEffects'] {
  const alternatives = alternativesOf(modification);
  if (alternatives.length === 0) {
    const effects = effectsOf(publication, modification, modification.amends);
    return [{ anchor: 'hidden-effects', heading: 'Hidden effects', effects }];
  }
  return alternatives.map(({ paper, amends }, index) => {
    const name = paper.annex === undefined ? paper.name : `Annex ${paper.annex}`;
    return {
      anchor: index === 0 ? 'hidden-effects' : `hidden-effects-${String(index + 1)}`,
      heading: `Hidden effects of ${name}`,
      effects: effectsOf(publication, modification, amends),
    };
  });
}

/** A version that a modification makes, and what it alone makes of it. */
interface MadeText {
  readonly base: Version;
  readonly own: Version;
  readonly published: Version;
}

function effectsOf(
  publication: Publication,
  modification: Modification,
  amends: readonly Amended[],
): HiddenEffects {
  const made = amends.map(({ document, base, result }): MadeText => {
    const published = publication.versionOf(document, result);
    const redline = publication.redlineOf(published);
    const own = redline && ownVersion(publication, redline, modification);
    return { base: publication.versionOf(document, base), own: own ?? published, published };
  });
  // Where the texts are not all of one time, the others are those of the latest.
  const latest = made.find(({ base }) => base.status === 'in-force') ?? made[0];
  if (latest === undefined) return effectsModel([], undefined);
  const beside = publication.registerFor(latest.base).consolidation;
  const registerWith = (choose: (one: MadeText) => Version): Register =>
    publication.registerOf({
      id: modification.id,
      versions: new Map([
        ...beside.versions,
        ...made.map((one) => [choose(one).document, choose(one)] as const),
      ]),
    });
  const old = registerWith(({ base }) => base);
  const fresh = registerWith(({ own }) => own);
  const { effects } = publication.meaningsOver(old, fresh);
  return effectsModel([{ effects, telling: tellingOf(publication, old, fresh, made) }], undefined);
}

/** Tells of what a modification alone makes by the published version that has it. */
function tellingOf(
  publication: Publication,
  old: Register,
  fresh: Register,
  made: readonly MadeText[],
): EffectTelling {
  const telling = publishedTelling(publication, old, fresh);
  const shown = (version: Version): Version =>
    made.find(({ own }) => own === version)?.published ?? version;
  return {
    ...telling,
    called: (version) => telling.called(shown(version)),
    addressIn: (version, anchor) =>
      telling.addressIn(shown(version), anchorIn(publication, version, shown(version), anchor)),
    redlineAt: (before, after) => telling.redlineAt(before, shown(after)),
  };
}

/** Where a provision of one text stands in another that has all of its words and more. */
function anchorIn(
  publication: Publication,
  own: Version,
  published: Version,
  anchor: string | undefined,
): string | undefined {
  if (own === published || anchor === undefined) return anchor;
  const node = indexProvisions(own).byAnchor.get(anchor)?.node;
  const aligned = alignedRedline({
    document: publication.documentOf(own.document),
    old: own,
    new: published,
    redline: publication.redlineBetween(own, published),
  }).find(({ old }) => old !== undefined && old.node === node);
  const there = aligned?.new && indexProvisions(published).byNode.get(aligned.new.node);
  return there?.anchor;
}
