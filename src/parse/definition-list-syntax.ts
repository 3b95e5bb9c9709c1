/**
 * Definition lists in Markdown, from the package `micromark-extension-definition-list`, with two
 * faults mended. The package takes the indentation of a meaning for the indentation of the list
 * inside it, so that limbs inside limbs came out side by side: here the indentation of a meaning is
 * a token of its own kind, as it is in list items. And it moves all that follows in the file for each
 * entry, so that a list of 4,000 took sixteen times as long as one of 1,000: here each entry is
 * resolved by itself.
 */
import { blankLine } from 'micromark-core-commonmark';
import { defList } from 'micromark-extension-definition-list';
import { factorySpace } from 'micromark-factory-space';
import { markdownSpace } from 'micromark-util-character';
import type {
  Construct,
  Event,
  Extension,
  Resolver,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';

const COLON = 58;
/** The most spaces before a colon that still begins a meaning. */
const MOST_INDENT = 4;
/** The token that list items use for their indentation. */
const INDENT = 'listItemIndent';

const packaged = (defList.document as Record<number, Construct>)[COLON] as Construct;

const indent: Construct = { tokenize: tokenizeIndent, partial: true };

const meaning: Construct = {
  ...packaged,
  continuation: { tokenize: tokenizeContinuation },
  resolveAll: resolvePieces,
};

/** The syntax extension. */
export const definitionListSyntax: Extension = { document: { [COLON]: meaning } };

/** The token of a list, as the package names it; it is in no type of micromark. */
const LIST = 'defList';

function isOfList([, { type }]: Event): boolean {
  return (type as string) === LIST;
}

/**
 * Resolves one entry after another, each with the paragraph before it that holds its term. Lists
 * that follow one another are one, as the package has it.
 */
function resolvePieces(events: Event[], context: TokenizeContext): Event[] {
  const resolveAll = packaged.resolveAll as Resolver;
  const resolved: Event[] = [];
  for (const piece of piecesOf(events)) {
    const next = resolveAll(piece, context);
    const begins = next.findIndex(([, { type }]) => !PREFIXES.has(type));
    const last = resolved.at(-1);
    const [first, closing] = [next[begins], next.at(-1)];
    const goesOn =
      last !== undefined && isOfList(last) && first?.[0] === 'enter' && isOfList(first);
    if (goesOn && closing !== undefined) {
      resolved.pop();
      last[1].end = { ...first[1].end };
      // The list that the piece begins ends somewhere in it, mostly at its end.
      const ending = closing[1] === first[1] ? closing : next.find(isExitOf(first));
      if (ending !== undefined) ending[1] = last[1];
      for (const event of next.slice(begins + 1)) resolved.push(event);
    } else for (const event of next) resolved.push(event);
  }
  return resolved;
}

function isExitOf([, token]: Event): (event: Event) => boolean {
  return ([way, one]) => way === 'exit' && one === token;
}

/** What may stand between two lists that are one. */
const PREFIXES: ReadonlySet<string> = new Set([
  'linePrefix',
  'blockQuotePrefix',
  'blockQuoteMarker',
  'blockQuotePrefixWhitespace',
]);

/** The events, cut after each list that stands in nothing else. */
function piecesOf(events: readonly Event[]): Event[][] {
  const pieces: Event[][] = [];
  let from = 0;
  let depth = 0;
  for (const [index, event] of events.entries()) {
    depth += event[0] === 'enter' ? 1 : -1;
    if (depth > 0 || event[0] === 'enter' || !isOfList(event)) continue;
    pieces.push(events.slice(from, index + 1));
    from = index + 1;
  }
  pieces.push(events.slice(from));
  return pieces;
}

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
