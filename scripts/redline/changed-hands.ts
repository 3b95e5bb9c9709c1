/**
 * What the redline of two files leaves unsaid: words that stayed and cite a number that another
 * provision bears now. For that, both texts are read with their references.
 */
import { changedHands, type ChangedHands } from '../../src/effects/changed-hands.ts';
import { loneVersion } from '../../src/library/lone-text.ts';
import type { Version } from '../../src/library/types.ts';
import type { Redline } from '../../src/redline/types.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';
import type { ReadText } from './read-text.ts';

/** What a text is called in its own words, where nothing else is known of it. */
const OWN_NAMES = ['Code', 'Agreement'];

/** The numbers that changed hands between two texts, and are cited as before. */
export function changedHandsIn(
  redline: Redline,
  old: ReadText,
  fresh: ReadText,
): readonly ChangedHands[] {
  // Where no provision came, went or was renumbered, each number is whose it was.
  if (redline.changes.every(({ what }) => what === 'words')) return [];
  const [before, after] = [old, fresh].map(registerOf) as [Register, Register];
  return changedHands(before, after, () => redline);
}

function registerOf({ tree, frontMatter, name }: ReadText): Register {
  const version: Version = loneVersion(tree, frontMatter ?? '', name);
  const versions = new Map([[version.document, version]]);
  return buildRegister({ id: name, versions }, OWN_NAMES);
}

/** How many are told in words; JSON has them all. */
const MOST = 20;

/** A sentence for each. */
export function changedHandsWords(all: readonly ChangedHands[]): string[] {
  const told = all.slice(0, MOST).map(sentence);
  const rest = all.length - told.length;
  const more = `${String(rest)} more references are to numbers that changed hands; --format json lists all.`;
  return rest > 0 ? [...told, more] : told;
}

/** "D10.5 still cites D10.7. That was what is D10.8 now; D10.7 is another provision now." */
function sentence({ citing, number, now, bearer }: ChangedHands): string {
  const stays = `${citing.name} still cites ${number}`;
  const taken =
    bearer === undefined
      ? 'nothing bears that number now'
      : 'another provision bears that number now';
  if (now === undefined) return `${stays}. What it cited was deleted, and ${taken}.`;
  return `${stays}. What it cited is ${now.name} now, and ${taken}.`;
}
