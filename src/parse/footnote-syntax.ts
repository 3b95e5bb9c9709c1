/**
 * Footnotes in Markdown, from the package `micromark-extension-gfm-footnote`, with one fault mended. For
 * the sake of `![^a]` the package looks back from every `]` that closes nothing through all that stands
 * before it, so that 50,000 of them took half a minute. Only a text that defines a footnote can have one
 * called so: in every other nobody need look.
 */
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type {
  Construct,
  Extension,
  ParseContext,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';

const CLOSING_BRACKET = 93;

const packaged = gfmFootnote();

const call = (packaged.text as Record<number, Construct>)[CLOSING_BRACKET] as Construct;

/** What the package knows of the footnotes that a text defines; it is in no type of micromark. */
type WithFootnotes = ParseContext & { gfmFootnotes?: readonly string[] };

const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok): State {
  const { gfmFootnotes = [] } = this.parser as WithFootnotes;
  return gfmFootnotes.length === 0 ? nok : call.tokenize.call(this, effects, ok, nok);
};

/** The syntax extension. */
export const footnoteSyntax: Extension = {
  ...packaged,
  text: { ...packaged.text, [CLOSING_BRACKET]: { ...call, tokenize } },
};
