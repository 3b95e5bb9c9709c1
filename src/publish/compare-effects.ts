/**
 * The hidden effects of a comparison from published data alone: the registers of both consolidations
 * are built anew from their texts, by the stages of the build. Runs in browsers.
 */
import { compareMeanings } from '../effects/effects.ts';
import type { Version } from '../library/types.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Redline } from '../redline/types.ts';
import { at, comparisonAddress } from './addresses.ts';
import type { PublishedText } from './compare-types.ts';
import type { EffectTelling, ShownRedline } from './effect-words.ts';
import { concerning, effectsModel } from './effects-model.ts';
import type { HiddenEffects } from './page-models.ts';
import { registerFrom, versionFrom } from './published-register.ts';

/**
 * A text that was made in the browser and has no page of its own: what it is called, and where its
 * provisions are shown.
 */
interface MadeText {
  readonly text: PublishedText;
  /** "with MP1 and MP2". */
  readonly called: string;
  /** The address at which the text is shown with its changes, or of a place in it. */
  readonly hrefAt: (anchor?: string) => string;
}

/** Texts that are read together. A text that is in both consolidations must be the same value. */
export type ReadTogether = readonly (PublishedText | MadeText)[];

/**
 * What means something else between two consolidations though not a word of it changes.
 *
 * @param document the one that is compared: of the effects in others those that come from it are
 *   told; all effects without one.
 */
export function textEffects(
  old: ReadTogether,
  fresh: ReadTogether,
  document: PublishedText['document']['id'] | undefined,
): HiddenEffects {
  const versions = new Map<PublishedText, Version>();
  const sources = new Map<Version, PublishedText | MadeText>();
  const versionOf = (text: PublishedText): Version => {
    const version = versions.get(text) ?? versionFrom(text);
    versions.set(text, version);
    return version;
  };
  for (const one of [...old, ...fresh]) sources.set(versionOf(textIn(one)), one);
  const before = registerFrom(old.map(textIn), versionOf);
  const after = registerFrom(fresh.map(textIn), versionOf);
  const redlineOf = rememberedRedlines();
  const sourceOf = (version: Version): PublishedText | MadeText => {
    const source = sources.get(version);
    if (source === undefined) throw new Error(`${version.document} is in neither consolidation.`);
    return source;
  };
  const telling: EffectTelling = {
    old: before,
    new: after,
    documentOf: (id) => {
      const [text] = [...fresh, ...old].map(textIn).filter((one) => one.document.id === id);
      if (text === undefined) throw new Error(`${id} is in neither consolidation.`);
      return text.document;
    },
    called: (version) => {
      const source = sourceOf(version);
      return 'called' in source ? source.called : `version ${version.number}`;
    },
    addressIn: (version, anchor) => {
      const source = sourceOf(version);
      return 'called' in source ? source.hrefAt(anchor) : at(source.version.href, anchor);
    },
    redlineAt: (was, is): ShownRedline => {
      const [source, redline] = [sourceOf(is), redlineOf(was, is)];
      // A text that was made here is shown with its changes where it is shown at all.
      if ('called' in source) return { redline, hrefAt: source.hrefAt };
      const address = comparisonAddress(source.document, was.number, is.number);
      return { redline, hrefAt: (anchor) => at(address, anchor) };
    },
  };
  const { effects } = compareMeanings(before, after, redlineOf);
  const told = document === undefined ? effects : concerning(effects, document);
  return effectsModel([{ effects: told, telling }], document);
}

function textIn(one: PublishedText | MadeText): PublishedText {
  return 'called' in one ? one.text : one;
}

function rememberedRedlines(): (old: Version, fresh: Version) => Redline {
  const known = new Map<Version, Map<Version, Redline>>();
  return (old, fresh) => {
    const ofOld = known.get(old) ?? new Map<Version, Redline>();
    known.set(old, ofOld);
    const redline = ofOld.get(fresh) ?? makeRedline(old.tree, fresh.tree);
    ofOld.set(fresh, redline);
    return redline;
  };
}
