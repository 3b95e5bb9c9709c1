/**
 * Clauses that a signpost leads to, and that mention its term as a thing known: “after the resolution of a
 * Major Incident, a report (the “Major Incident Report”)”. What such a clause defines it sets off.
 */
import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { isWithin } from '../../register/meanings.ts';
import type { Provision } from '../../register/provisions.ts';
import type { Register } from '../../register/register.ts';
import type { CheckedText } from '../text.ts';

/** What stands before a thing that is known. */
const OF_A =
  /\b(?:of|to|for|in|on|by|at|after|before|from|under|with|against|about|during|following)[\s\u00A0]+(?:an?|any|each|every|the|that|such)[\s\u00A0]+$/i;
/** A longer name that begins with the term. */
const GOES_ON = /^[\s\u00A0]+\p{Lu}/u;

/**
 * True for a clause that sets off terms that it defines, and says of this one nothing but what is known of it.
 *
 * @param place the clause that a signpost cites.
 */
export function isOnlyMentioned(
  { term, aliases }: Definition,
  place: Provision,
  { definitions }: Register,
): boolean {
  if (place.kind !== 'clause' && place.kind !== 'limb') return false;
  const words = wordsIn(place.node);
  if (words.length > LONGEST) return false;
  const isKnown = [term, ...aliases].every((name) => isKnownThere(name, words));
  if (!isKnown) return false;
  return [...definitions.values()].some((same) =>
    same.some(
      ({ form, marked, provision }) => form === 'inline' && marked && isWithin(provision, place),
    ),
  );
}

/** A clause of more letters may give a meaning in many ways. */
const LONGEST = 1000;

function isKnownThere(name: string, words: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const before = words.slice(Math.max(0, at - 24), at);
    if (!OF_A.test(before) && !GOES_ON.test(words.slice(at + name.length, at + name.length + 3)))
      return false;
  }
  return true;
}

function wordsIn(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) ? node.children.map(wordsIn).join('\n') : '';
}

const known = new WeakMap<CheckedText, ReadonlyMap<string, readonly SetOff[]>>();

/** Words in bold letters that a clause begins with. */
interface SetOff {
  readonly provision: Provision;
  readonly isSaid: boolean;
}

/**
 * The clause that sets a term off and says what it is, “2.1 The **Minimum Scheme** is the Scheme”, where nothing
 * else sets it off; nothing for a term that is set off more often or never.
 */
export function setOffIn(term: string, text: CheckedText): Provision | undefined {
  let all = known.get(text);
  if (all === undefined) {
    const found = new Map<string, SetOff[]>();
    for (const { node, text: plain, provision } of text.words) {
      if (provision?.kind !== 'clause' && provision?.kind !== 'limb') continue;
      let at = 0;
      for (const child of node.children) {
        const words = plainText([child]);
        const before = plain.slice(0, at);
        at += words.length;
        if (child.type !== 'strong') continue;
        const isSaid = /^(?:(?:The|An?)[\s\u00A0]+)?$/.test(before) && IS.test(plain.slice(at));
        found.set(words, [...(found.get(words) ?? []), { provision, isSaid }]);
      }
    }
    known.set(text, (all = found));
  }
  const [one, other] = all.get(term) ?? [];
  return one?.isSaid === true && other === undefined ? one.provision : undefined;
}

const IS = /^[\s\u00A0]+(?:is|are|shall[\s\u00A0]be|will[\s\u00A0]be)[\s\u00A0]/;
