/**
 * What a text calls itself, and where it calls itself something else: "this Agreement" once, in a text that
 * is “this Licence” everywhere else.
 */
import { AGREEMENTS } from '../../model/text-words.ts';
import { remembered } from '../../model/once.ts';
import { headingsIn, titleOf } from './headings.ts';
import { termsOf } from './terms.ts';
import type { CheckedText } from '../text.ts';

const KINDS = `${AGREEMENTS}|Policy|Terms|Conditions|Addendum|Code|Constitution|Articles|Bye?-?[Ll]aws|Rules|Regulations?|Statement`;
const SAYS = new RegExp(
  String.raw`\b[Tt]h(?:is|ese)[\s\u00A0]+(?:\p{Lu}\p{L}+[\s\u00A0]+){0,2}?(${KINDS})(?!\p{L}|[\s\u00A0]+\p{Lu})`,
  'gu',
);
/** So often a text says what it is; and so seldom, at most, what it is not. */
const [OFTEN, SELDOM] = [6, 2];

/** True for a kind of text that a text by itself calls itself by a slip. */
export function isMisnamed(phrase: string, text: CheckedText): boolean {
  if (!text.alone) return false;
  const counts = namesFor(text);
  const kind = kindOf(phrase);
  const count = counts.get(kind) ?? 0;
  if (count === 0 || count > SELDOM) return false;
  if (![...counts].some(([name, times]) => name !== kind && times >= OFTEN)) return false;
  const isDefined = termsOf(text.register).all.some(({ name }) => name.includes(phrase));
  const { tree } = text.version;
  const titles = [titleOf(tree) ?? '', ...headingsIn(tree)];
  return !isDefined && !titles.some((words) => namesKind(words, phrase));
}

const OWN_KIND =
  /[\s\u00A0](?:Agreement|Terms|Conditions|Contract|Policy|Rules|Addendum|Licen[cs]e|Code|Book)$/;

/** True for what a text calls itself at length each time: “these Standard Terms”. */
export function isOwnKind({
  phrase,
  places,
}: {
  readonly phrase: string;
  readonly places: readonly { readonly itself: boolean }[];
}): boolean {
  return OWN_KIND.test(phrase) && places.every(({ itself }) => itself);
}

/** How often a text calls itself each kind of text. */
const namesFor = remembered(({ words }: CheckedText): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { text } of words) {
    for (const [, name = ''] of text.matchAll(SAYS)) {
      const kind = kindOf(name);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
});

/** License and Licence are one kind. */
function kindOf(name: string): string {
  return name.toLowerCase().replace('license', 'licence');
}

function namesKind(heading: string, phrase: string): boolean {
  return kindOf(heading).includes(kindOf(phrase));
}
