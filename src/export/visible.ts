/**
 * Characters that are not seen, or that could drive a terminal or turn the order of what is shown,
 * made visible: ‹U+001B›.
 */

/**
 * What no reader's screen may be given as it is: controls, the controls that turn the direction of
 * the text around them, line and paragraph separators, and characters that stand for no text.
 */
const HARMFUL =
  /\p{Cc}|\p{Surrogate}|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** What is harmless and not seen, or not told from a space. */
const UNSEEN =
  /[\u00A0\u00AD\u115F\u1160\u1680\u180E\u2000-\u200C\u202F\u205F-\u2064\u3000\u3164\uFEFF\uFFA0]|\u200D|\u034F|\p{Variation_Selector}/gu;

/** Nothing of that, as most texts are: told by a pattern that asks little. */
const PLAIN = /^[ -~\u00A0-\u024F\u2010-\u2027\u2030-\u205E]*$/;

/** Text that is safe on a screen: harmful characters are made visible, tabs and newlines are spaces. */
export function safeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(/\r?\n|\t/g, ' ').replaceAll(HARMFUL, named);
}

/** Text in which everything unseen is made visible, but for ordinary spaces: for changes of just that. */
export function exposedText(text: string): string {
  return safeText(text).replaceAll(UNSEEN, named);
}

/** Several lines for a screen: as `safeText`, and newlines are kept. */
export function safeLines(text: string): string {
  return text.split(/\r?\n/).map(safeText).join('\n');
}

/** True where `safeLines` would change the text by more than its line ends and tabs. */
export function isHarmful(text: string): boolean {
  return text.replaceAll(/[\r\n\t]/g, '').search(HARMFUL) !== -1;
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
