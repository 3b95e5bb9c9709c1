/**
 * Lays the words of aligned provisions into one: unchanged words once, changed ones in a deletion
 * and an insertion, words that only look different as reformatted.
 */
import type { PhrasingContent } from 'mdast';
import type { LegalNode } from '../model/nodes.ts';
import { compareTokens, type Follow, type Stretch } from './compare.ts';
import type { Recorder, Found } from './recorder.ts';
import { formattingOf } from './formatting.ts';
import { simplify } from './simplify.ts';
import { phrasingOf, textOfTokens, tokensOf, type Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** What is laid together, and how. */
export interface WordsMerge {
  /** The units whose words are laid together: several on one side are pieces of one whole. */
  readonly olds: readonly Unit[];
  readonly news: readonly Unit[];
  readonly recorder: Recorder;
  readonly follow: Follow;
  /** True to leave the comparison as exact as it is. */
  readonly raw: boolean;
  /** The defined terms of both texts. */
  readonly terms: ReadonlySet<string>;
  /** The change that divides or joins the pieces; spaces between them belong to it. */
  readonly division?: string;
}

/** The merged words, one list for each piece of the side that has several. */
export function mergeWords(merge: WordsMerge): PhrasingContent[][] {
  const olds = merge.olds.map(wordsIn);
  const news = merge.news.map(wordsIn);
  const old = olds.flat();
  const fresh = news.flat();
  const exact = compareTokens(old, fresh, merge.follow);
  const stretches = merge.raw ? exact : simplified(exact, old, fresh, merge);
  const bounds = olds.length > 1 ? boundsOf(olds) : boundsOf(news);
  const side = olds.length > 1 ? 'old' : 'new';
  return cutAt(stretches, bounds, side).map((piece, index) =>
    piece.flatMap((stretch) =>
      printStretch(
        old.slice(stretch.old, stretch.oldEnd),
        fresh.slice(stretch.new, stretch.newEnd),
        stretch.kind,
        merge,
        index,
      ),
    ),
  );
}

/** Made readable; a term that changed is another term, and is replaced whole. */
function simplified(
  exact: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
  { news, terms }: WordsMerge,
): readonly Stretch[] {
  const isTerm = news[0]?.node.type === 'definedTerm';
  if (!isTerm || exact.every(({ kind }) => kind !== 'changed')) {
    return simplify(exact, old, fresh, terms);
  }
  return [{ kind: 'changed', old: 0, oldEnd: old.length, new: 0, newEnd: fresh.length }];
}

function wordsIn({ node }: Unit): Token[] {
  return tokensOf((node as { children: PhrasingContent[] }).children);
}

/** Where each piece but the last ends, in tokens. */
function boundsOf(pieces: readonly (readonly Token[])[]): number[] {
  let end = 0;
  return pieces.slice(0, -1).map(({ length }) => (end += length));
}

/** Cuts stretches at places of one side; what the other side has there stays with the first part. */
function cutAt(
  stretches: readonly Stretch[],
  bounds: readonly number[],
  side: 'old' | 'new',
): Stretch[][] {
  const pieces: Stretch[][] = [];
  let rest = [...stretches];
  for (const bound of bounds) {
    const piece: Stretch[] = [];
    const later: Stretch[] = [];
    for (const stretch of rest) {
      const [start, end] =
        side === 'old' ? [stretch.old, stretch.oldEnd] : [stretch.new, stretch.newEnd];
      if (later.length > 0 || start > bound || (start === bound && end > bound))
        later.push(stretch);
      else if (end <= bound) piece.push(stretch);
      else {
        const taken = bound - start;
        const paired = stretch.kind === 'same' || isTokenForToken(stretch);
        const cut =
          side === 'old'
            ? { old: bound, new: paired ? stretch.new + taken : stretch.newEnd }
            : { new: bound, old: paired ? stretch.old + taken : stretch.oldEnd };
        piece.push({ ...stretch, oldEnd: cut.old, newEnd: cut.new });
        later.push({ ...stretch, ...cut });
      }
    }
    pieces.push(piece);
    rest = later;
  }
  return [...pieces, rest];
}

function isTokenForToken({ kind, old, oldEnd, new: fresh, newEnd }: Stretch): boolean {
  return kind !== 'changed' && oldEnd - old === newEnd - fresh;
}

function printStretch(
  old: readonly Token[],
  fresh: readonly Token[],
  kind: Stretch['kind'],
  merge: WordsMerge,
  piece: number,
): PhrasingContent[] {
  if (old.length === 0 && fresh.length === 0) return [];
  if (kind === 'same') return phrasingOf(fresh);
  const { recorder, division } = merge;
  const found = foundIn(old, fresh, kind, merge, piece);
  const isGap = (old.length === 0 || fresh.length === 0) && isDivision([...old, ...fresh], merge);
  const change = division !== undefined && isGap ? division : recorder.record(found);
  if (kind === 'reformatted') {
    return [{ type: 'reformatted', change, former: phrasingOf(old), children: phrasingOf(fresh) }];
  }
  const marks: PhrasingContent[] = [];
  if (old.length > 0) marks.push({ type: 'deletion', change, children: phrasingOf(old) });
  if (fresh.length > 0) marks.push({ type: 'insertion', change, children: phrasingOf(fresh) });
  return marks;
}

/** True for white space between pieces, and for the label that a piece had inside the sentence. */
function isDivision(tokens: readonly Token[], { olds, news }: WordsMerge): boolean {
  const pieces = olds.length > 1 ? olds : news;
  const labels = pieces.map(
    ({ node, parent }) => labelOf(node) ?? (parent && labelOf(parent.node)),
  );
  return tokens.every(({ kind, text }) => kind === 'space' || labels.includes(text));
}

function labelOf(node: LegalNode): string | undefined {
  return node.type === 'limb' ? node.label : undefined;
}

function foundIn(
  old: readonly Token[],
  fresh: readonly Token[],
  kind: Stretch['kind'],
  { olds, news }: WordsMerge,
  piece: number,
): Found {
  const [before, after] = [
    olds[Math.min(piece, olds.length - 1)],
    news[Math.min(piece, news.length - 1)],
  ];
  const common = {
    what: after?.node.type === 'definedTerm' ? ('definedTerm' as const) : ('words' as const),
    oldText: textOfTokens(old),
    newText: textOfTokens(fresh),
    old: before,
    new: after,
  };
  if (kind === 'reformatted') {
    const { detail, matters } = formattingOf(old, fresh);
    return { ...common, kind, class: matters ? 'substantive' : 'formatting', detail };
  }
  const done = old.length === 0 ? 'inserted' : fresh.length === 0 ? 'deleted' : 'replaced';
  const isSpace = (tokens: readonly Token[]): boolean =>
    tokens.every((token) => token.kind === 'space');
  const isTypographic = kind === 'typographic' || (isSpace(old) && isSpace(fresh));
  const what = kind === 'consequential' ? kind : isTypographic ? 'typographic' : 'substantive';
  return { ...common, kind: done, class: what };
}
