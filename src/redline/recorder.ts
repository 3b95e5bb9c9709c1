/**
 * Writes down each change while two trees are laid into one: its id, where it is and what it says,
 * and how much changed in all.
 */
import { nameAround, type Unit } from './units.ts';
import { MOVES, type Change } from './types.ts';
import { withWord } from './runs.ts';

/** A change as it is found; the rest is worked out. */
export type Found = Omit<Change, 'id' | 'heading' | 'within' | 'oldProvision' | 'newProvision'> & {
  /** The unit it happened to, or in, in each text. */
  readonly old?: Unit | undefined;
  readonly new?: Unit | undefined;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The list of changes, in the order in which they are recorded. */
export class Recorder {
  readonly changes: Change[] = [];
  readonly counts = { wordsInserted: 0, wordsDeleted: 0, wordsMoved: 0, provisionsChanged: 0 };
  readonly #taken = new Map<string, number>();
  readonly #touched = new Set<Unit>();
  readonly #within: string[] = [];
  #heading = '';

  /** Writes a change down and gives its id. */
  record(found: Found): string {
    const id = this.name(found);
    this.#add(id, found);
    return id;
  }

  /** Keeps an id for a change that is recorded later, at its other end. */
  name({ kind, what, oldText, newText, old, new: fresh }: Found): string {
    const [before, after] = [nameAround(old), nameAround(fresh)];
    const said = [kind, what, before, after, oldText, newText].join('\u0000');
    const place = (after || before).toLowerCase().replaceAll(/[^\p{L}\p{N}.]+/gu, '-');
    const id = ['change', place.replace(/^-|-$/g, ''), hash(said)].filter(Boolean).join('-');
    const count = (this.#taken.get(id) ?? 0) + 1;
    this.#taken.set(id, count);
    return count === 1 ? id : `${id}-${String(count)}`;
  }

  /** Writes down a change whose id was kept, with all that was changed on the way. */
  recordAs<Result>(id: string, found: Found, inside: () => Result): Result {
    this.#add(id, found);
    this.#within.push(id);
    const result = inside();
    this.#within.pop();
    return result;
  }

  /** Says under which heading the changes that follow stand. */
  under(heading: string): void {
    this.#heading = heading;
  }

  #add(id: string, { old, new: fresh, ...rest }: Found): void {
    const { kind, oldText, newText } = rest;
    const within = this.#within.at(-1);
    this.changes.push({
      id,
      ...rest,
      oldProvision: nameAround(old),
      newProvision: nameAround(fresh),
      heading: this.#heading,
      ...(within && { within }),
    });
    if (MOVES.has(kind)) this.counts.wordsMoved += countWords(newText);
    if (SAYS_OTHER_WORDS.has(kind)) {
      this.counts.wordsInserted += countWords(newText);
      this.counts.wordsDeleted += countWords(oldText);
    }
    if (rest.class === 'consequential') return;
    const touched = outermost(fresh ?? old);
    if (touched) this.#touched.add(touched.side === 'new' ? touched : (touched.partner ?? touched));
    this.counts.provisionsChanged = this.#touched.size;
  }
}

const SAYS_OTHER_WORDS: ReadonlySet<string> = new Set(['inserted', 'deleted', 'replaced']);

/** The clause or definition around a unit; without one, the outermost block below any part. */
function outermost(unit: Unit | undefined): Unit | undefined {
  let found = unit;
  for (let at = unit; at; at = at.parent) {
    if (at.node.type === 'clause' || at.node.type === 'termDefinition') return at;
    if (at.parent && at.node.type !== 'part') found = at;
  }
  return found;
}

function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** A short name for a text, in letters and digits. */
function hash(text: string): string {
  let run = 0;
  for (let index = 0; index < text.length; index += 1) run = withWord(run, text.charCodeAt(index));
  return (run >>> 0).toString(36);
}
