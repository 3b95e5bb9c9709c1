/**
 * Where a citation looks for what it cites: in the Schedule that it names, in its own, or in the body of the text.
 */
import type { CheckedText } from '../text.ts';
import { divisionAt, divisionsOf, nameOf, type Division } from './written-provisions.ts';

/** “paragraph 3 of Part 2 of Schedule 2”. */
const OF_PART =
  /^,?[\s\u00A0]+(?:of|in)[\s\u00A0]+(Part[\s\u00A0]+(?:\d{1,2}|[A-Z]{1,4}))[\s\u00A0]+(?:of|to)[\s\u00A0]/u;

/** Where a citation looks: in the Schedule that it names, in its own, or in the body of the text. */
export function divisionsFor(
  text: CheckedText,
  document: string | undefined,
  word: string,
  { number, offset, after }: { number: string; offset: number; after: string },
): readonly Division[] {
  const divisions = divisionsOf(text);
  const own = divisionAt(text, offset);
  if (document !== undefined) {
    // “paragraph 4 of Part 1” in another Part of Schedule 2: of its own Part 1.
    const around = /^Part[\s\u00A0]/.test(document)
      ? /^.+?(?= part |$)/.exec(own?.name ?? '')?.[0]
      : undefined;
    const paper = nameOf(around === undefined ? document : `${around} ${document}`);
    const [, part] = OF_PART.exec(after) ?? [];
    const named = part === undefined ? paper : `${paper} ${nameOf(part)}`;
    return divisions.filter(({ name }) => name === named || name.startsWith(`${named} part`));
  }
  if (/paragraph$/.test(word)) {
    // “paragraph A7” is one of Appendix A, wherever that is said.
    const letter = /^[A-Z](?=\d)/.exec(number)?.[0].toLowerCase() ?? '';
    return divisions.filter(
      (one) => one === own || (letter !== '' && one.name.endsWith(` ${letter}`)),
    );
  }
  return divisions.filter((one) => one.name === '' || one === own);
}
