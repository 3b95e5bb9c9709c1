/**
 * Where a list of references ends. What stands after one often looks like more of it: "Section 4 and
 * 30 days", "Section D1.2(a), and (b) the DCC shall", "Sections C and A Party".
 */
import type { Item } from './item.ts';
import type { Reader } from './reader.ts';
import { isPlural } from './words.ts';

/** Only labels to the end of the list: "(b), (c) or (d)". */
const LABELS_TO_THE_END =
  /(?:\([\p{L}\d]{1,5}\))+(?:,[\s\u00A0]+(?:\([\p{L}\d]{1,5}\))+)*,?[\s\u00A0]+(?:and\/or|and|or)[\s\u00A0]+\(/uy;

/** After a number, these say that it counts something. */
const COUNTED =
  /[\s\u00A0]*(?:%|per\b|(?:(?!(?:once|an?|each|every|the|in|of|within|for|by|at|shall|may|must)\b)[\p{L}]+[\s\u00A0]+){0,2}?(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|times|persons?|members?|Days?|Months?|Years?|[kMG]?Wh?)(?![\p{L}\p{N}]))/uy;

/** After the last number of a list that one word introduces: "Section 4 and 5 shall". */
const ENDS =
  /[.,;:)]|$|[\s\u00A0]+(?:of|shall|will|must|may|apply|applies|above|below|hereof|and|or|is|are|was|were|do|does|in|to|for|by|with|as|if|where|when|unless|until|has|have|from|on|at|that|which|survive|set|contain|bind|prevail|describe|cover|continue|remain|provide|require|deal|relate|state|once|so|since|before|after|during|only|not|under|without|except|subject|save|mutatis|together|inclusive|while|whilst|but|than|because|can|could|would|should|govern|form)\b/uy;

/** "A" as a word of its own, not as a number. */
const ARTICLE = /[\s\u00A0]+(?!(?:and|or|to|of|shall|will|apply|applies|above|below)\b)\p{L}/uy;

/**
 * True where an item may go on with a list without a word of its own.
 *
 * @param items those before it.
 * @param reader stands past the item.
 */
export function continues(
  item: Item,
  items: readonly Item[],
  word: string,
  reader: Reader,
): boolean {
  const plural = isPlural(word);
  if (item.number === '') return goesOnWithLabels(item, items, plural, reader);
  if (/^[A-Z]+$/.test(item.number)) {
    const isWord = item.number === 'A' && reader.see(ARTICLE) !== undefined;
    // “Appendix B and C shall”, but not “Appendix B and I shall”.
    const goesOn = item.number !== 'I' && reader.see(ENDS) !== undefined;
    return (plural || item.ranges || goesOn) && !isWord;
  }
  if (!/^\d+$/.test(item.number)) return true;
  if (item.labels === '' && reader.see(COUNTED) !== undefined) return false;
  const last = items.findLast(({ number }) => number !== '')?.number ?? '';
  const stem = /^[A-Z].*?(\d+)$/.exec(last);
  // A part with a letter is cited by it: only what follows on may stand without, D10.22 and 23.
  if (stem !== null && Number(item.number) <= Number(stem[1])) return false;
  if (plural || /[-–—]/.test(item.joiner)) return true;
  return stem === null && (item.labels !== '' || reader.see(ENDS) !== undefined);
}

function goesOnWithLabels(
  item: Item,
  items: readonly Item[],
  plural: boolean,
  reader: Reader,
): boolean {
  const { joiner, start } = item;
  const before = items.at(-1);
  if (before === undefined || before.labels === '' || joiner.startsWith(';')) return false;
  if (beginsLimb(item, before, reader)) return false;
  if (plural || !joiner.startsWith(',')) return true;
  // After one word: "Section D1.2(a), (b) or (c)", every item with nothing but commas before the last.
  if (before.number === '' && before.joiner.startsWith(',')) return true;
  return /^,[\s\u00A0]+$/.test(joiner) && reader.seeAt(LABELS_TO_THE_END, start) !== undefined;
}

/** “… of (i) the breach of Section 1(a) or (ii) a determination”: the next limb of the sentence. */
function beginsLimb({ labels, start }: Item, before: Item, reader: Reader): boolean {
  if (!ROMAN_ALONE.test(labels) || /\([ivx]+\)$/.test(before.labels)) return false;
  return reader.see(BEGINS_LIMB) !== undefined && reader.text.slice(0, start).includes('(i)');
}

const ROMAN_ALONE = /^\((?:i{2,3}|iv|vi{0,3}|ix|x)\)$/;
const BEGINS_LIMB = /[\s\u00A0]+(?:an?|any|each|the|that|if|whether|to)[\s\u00A0]/y;
