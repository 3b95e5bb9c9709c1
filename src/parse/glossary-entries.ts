/**
 * Terms of a glossary, which a colon, a dash or nothing at all joins to their meanings: **X**: a thing.
 */
import type { PhrasingContent } from 'mdast';
import { TITLE } from './defining-brackets.ts';
import { type AddTerm, isName, type Range } from './defining-words.ts';
import { isBoldEntry, plainNames } from './plain-entries.ts';
import { boldRanges, isSetOff } from './set-off.ts';

/** In a glossary a colon or a dash after a bold term is enough. */
const GLOSSARY_BOLD = /^\s*(?::|[-–—]\s)/;

/** In a glossary, a name that begins a paragraph, without any mark: "Licensed Material means the work". */
const PLAIN_ENTRY = new RegExp(
  String.raw`^(\s*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:The\s+)?)(${TITLE})\s+(?:means|shall\smean|has\sthe\s(?:same\s)?meaning|is\sdefined)\b`,
  'u',
);

/**
 * Adds the terms that an entry of a glossary begins with.
 *
 * @param bold where its bold words stand.
 * @param plain true among paragraphs that each give a meaning without any mark.
 * @param hasFound true once a term of it is found.
 */
export function inGlossary(
  children: readonly PhrasingContent[],
  text: string,
  { bold, plain }: { readonly bold: readonly Range[]; readonly plain: boolean },
  hasFound: () => boolean,
  add: AddTerm,
): void {
  const isItalic = plain && children[0]?.type === 'emphasis';
  const names = isItalic ? boldRanges(children, isSetOff) : bold;
  for (const { start, end } of entryNames(text, names)) add(start, end);
  const [first] = bold;
  if (!hasFound() && first?.start === 0 && isBoldEntry(text, first.end, plain))
    add(first.start, first.end);
  const [, before = '', name = ''] = (hasFound() ? null : PLAIN_ENTRY.exec(text)) ?? [];
  if (isName(name)) add(before.length, before.length + name.length);
  if (plain) for (const { start, end } of plainNames(text)) add(start, end);
}

/** The bold names that words begin with, where a colon or a dash follows them: "**X** or **Y**: a thing". */
function entryNames(text: string, bold: readonly Range[]): readonly Range[] {
  let past = 0;
  for (const [index, { start, end }] of bold.entries()) {
    const between = text.slice(past, start).trim();
    const goesOn = index === 0 ? between === '' : /^(?:,|or|and|\/|)$/.test(between);
    if (!goesOn || !isName(text.slice(start, end).replace(/:$/, ''))) return [];
    const closed = text.charAt(end - 1) === ':';
    if (closed || GLOSSARY_BOLD.test(text.slice(end, end + 40))) return bold.slice(0, index + 1);
    past = end;
  }
  return [];
}
