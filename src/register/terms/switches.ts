/**
 * What editors say of single uses of terms, in comments right after the words:
 *
 *   each Party<!-- no term --> shall            no use of a term
 *   the Charge<!-- term of K11 --> is           the term that K11 defines
 *   the Party<!-- term of Appendix B --> pays   the term that Appendix B defines
 *   Changes<!-- term of the code --> are        the term that holds in the whole code
 *
 * A comment is no part of the law: no redline and no proof sees it.
 */
import type { PhrasingContent } from 'mdast';
import { plainText } from '../../model/phrasing.ts';

/** What an editor says of the words that end at a place. */
export interface TermSwitch {
  /** Offset into the plain text, where the words end. */
  readonly at: number;
  /** What defines the term that is meant: "K11", "Appendix B", "the code"; nothing where none is. */
  readonly of: string | undefined;
}

const NO_TERM = /^\s*no\s+term\s*$/i;
const TERM_OF =
  /^\s*term\s+(?:of|in)\s+(?:this\s+)?(?:(?:section|clause|part|paragraph)\s+)?(\S.*?)\s*$/i;

/** Reads a comment; nothing for one that is about something else. */
export function switchOf(comment: string): Pick<TermSwitch, 'of'> | undefined {
  if (NO_TERM.test(comment)) return { of: undefined };
  const of = TERM_OF.exec(comment)?.[1];
  return of === undefined ? undefined : { of };
}

const NONE: readonly TermSwitch[] = [];

/** The switches among some words, in order. */
export function switchesIn(children: readonly PhrasingContent[]): readonly TermSwitch[] {
  if (!children.some(mayHold)) return NONE;
  const found: TermSwitch[] = [];
  let at = 0;
  const visit = (inner: readonly PhrasingContent[]): void => {
    for (const child of inner) {
      if (child.type === 'editorComment') {
        const said = switchOf(child.value);
        if (said !== undefined) found.push({ at, ...said });
      } else if ('children' in child) visit(child.children as PhrasingContent[]);
      else at += plainText([child]).length;
    }
  };
  visit(children);
  return found;
}

function mayHold(child: PhrasingContent): boolean {
  if (child.type === 'text') return false; // as most are
  return (
    child.type === 'editorComment' ||
    ('children' in child && child.children.some((inner) => mayHold(inner as PhrasingContent)))
  );
}

/** A meaning of a term, as far as a switch can name it. */
interface NamedMeaning {
  readonly document?: string;
  readonly within?: string;
  /** What its document is called: "K", "Appendix B". */
  readonly named?: string;
}

/** True where a switch names this meaning. */
export function isMeant(meaning: NamedMeaning, of: string): boolean {
  if (/^(?:the|this)\s+code$|^code$/i.test(of)) return meaning.document === undefined;
  if (meaning.within !== undefined) return meaning.within === of;
  return meaning.document !== undefined && meaning.named === of;
}
