/** Every operator, in the order of the rules. */
import * as code from './operators/code.ts';
import * as definitionsTwice from './operators/definitions-twice.ts';
import * as definitions from './operators/definitions.ts';
import * as lists from './operators/lists.ts';
import * as marks from './operators/marks.ts';
import * as notes from './operators/notes.ts';
import * as numbers from './operators/numbers.ts';
import * as pieces from './operators/pieces.ts';
import * as references from './operators/references.ts';
import * as signposts from './operators/signposts.ts';
import * as terms from './operators/terms.ts';
import { RULES } from '../../../src/check/rules.ts';
import type { Operator } from './plant.ts';

const ROOMS = [
  code,
  references,
  numbers,
  signposts,
  definitions,
  definitionsTwice,
  terms,
  lists,
  marks,
  notes,
  pieces,
];

function placeOf({ rule }: Operator): number {
  return RULES.findIndex(({ name }) => name === rule);
}

/**
 * Operators whose slips the checks do not tell yet, some of them, in the texts of the tests: the bar of
 * the command without a folder is not put on them. Whoever mends that takes the name out; a test fails
 * where all slips of one are told.
 */
export const AWAITED: ReadonlySet<string> = new Set(['one-word-term-written-small']);

/** All ways of spoiling a text that there are. */
export const OPERATORS: readonly Operator[] = ROOMS.flatMap((room) =>
  Object.values(room).filter((one): one is Operator => typeof one === 'object'),
).sort((one, other) => placeOf(one) - placeOf(other));
