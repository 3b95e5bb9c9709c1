/**
 * Definition lists in Markdown, from the package `micromark-extension-definition-list`, with one
 * fault mended: the package takes the indentation of a meaning for the indentation of the list
 * inside it, so that limbs inside limbs came out side by side. Here the indentation of a meaning is
 * a token of its own kind, as it is in list items.
 */
import { blankLine } from 'micromark-core-commonmark';
import { defList } from 'micromark-extension-definition-list';
import { factorySpace } from 'micromark-factory-space';
import { markdownSpace } from 'micromark-util-character';
import type { Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

const COLON = 58;
/** The most spaces before a colon that still begins a meaning. */
const MOST_INDENT = 4;
/** The token that list items use for their indentation. */
const INDENT = 'listItemIndent';

const packaged = (defList.document as Record<number, Construct>)[COLON] as Construct;

const indent: Construct = { tokenize: tokenizeIndent, partial: true };

const meaning: Construct = { ...packaged, continuation: { tokenize: tokenizeContinuation } };

/** The syntax extension. */
export const definitionListSyntax: Extension = { document: { [COLON]: meaning } };

interface MeaningState {
  size?: number;
  furtherBlankLines?: boolean | undefined;
  initialBlankLine?: boolean | undefined;
  lastBlankLine?: boolean | undefined;
}

function stateOf(context: TokenizeContext): MeaningState {
  return context.containerState as unknown as MeaningState;
}

/** Does a line continue the meaning above it? Blank lines and lines indented as far as it do. */
function tokenizeContinuation(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- `this` is the tokenizer's context
  const self = this;
  const state = stateOf(self);
  delete self.containerState?._closeFlow;
  return effects.check(blankLine, onBlank, notBlank);

  function onBlank(code: Parameters<State>[0]): ReturnType<State> {
    state.furtherBlankLines ??= state.initialBlankLine;
    state.lastBlankLine = true;
    return factorySpace(effects, ok, INDENT, (state.size ?? 0) + 1)(code);
  }

  function notBlank(code: Parameters<State>[0]): ReturnType<State> {
    const ended = state.furtherBlankLines ?? !markdownSpace(code);
    state.furtherBlankLines = undefined;
    state.initialBlankLine = undefined;
    if (ended) return another(code);
    state.lastBlankLine = undefined;
    return effects.attempt(indent, ok, another)(code);
  }

  function another(code: Parameters<State>[0]): ReturnType<State> {
    if (self.containerState) self.containerState._closeFlow = true;
    delete self.interrupt;
    return factorySpace(
      effects,
      effects.attempt(meaning, ok, nok),
      'linePrefix',
      MOST_INDENT,
    )(code);
  }
}

function tokenizeIndent(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const size = stateOf(this).size ?? 0;
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- `this` is the tokenizer's context
  const self = this;
  return factorySpace(effects, afterPrefix, INDENT, size + 1);

  function afterPrefix(code: Parameters<State>[0]): ReturnType<State> {
    const tail = self.events.at(-1);
    const isIndent =
      tail?.[1].type === INDENT && tail[2].sliceSerialize(tail[1], true).length === size;
    return isIndent ? ok(code) : nok(code);
  }
}
