/**
 * The lines of a file by the words that they begin with, so that whoever seeks the line of “Annex 3”
 * or of “4.2” looks at the few that may be it, and not at all.
 */
import { remembered } from '../model/once.ts';
import type { Places } from './places.ts';

/** So many words of a line are told apart: “annex 3”, “d1 7”. */
const TOLD = 2;

const WORD = /[\p{L}\p{N}]+/gu;
/** The first words of a line; before them stand marks alone. */
const HEADS = /^[^\p{L}\p{N}\r\n]*([\p{L}\p{N}]+)(?:[^\p{L}\p{N}\r\n]+([\p{L}\p{N}]+))?/gmu;

/**
 * Where the lines begin that may begin with a name, in order: those whose first words are the first
 * of it, in whatever capitals and with whatever marks around them.
 */
export function linesHeaded(name: string, places: Places): readonly number[] {
  const words = (name.toLowerCase().match(WORD) ?? []).slice(0, TOLD);
  return linesByHead(places).get(words.join(' ')) ?? [];
}

const linesByHead = remembered(({ source }: Places): ReadonlyMap<string, readonly number[]> => {
  const byHead = new Map<string, number[]>();
  const add = (head: string, at: number): void => {
    const same = byHead.get(head);
    if (same === undefined) byHead.set(head, [at]);
    else same.push(at);
  };
  for (const { 1: first = '', 2: second, index } of source.matchAll(HEADS)) {
    add(first.toLowerCase(), index);
    if (second !== undefined) add(`${first} ${second}`.toLowerCase(), index);
  }
  return byHead;
});
