/**
 * Which words a text also writes in small letters, of two letters or more.
 */
import { SpellingSet } from '../../register/terms/number-table.ts';
import { numberOf } from '../../register/terms/spellings.ts';
import { tokensIn, type Tokens, type WithText } from '../../register/terms/tokens.ts';
import { singularOf } from './terms.ts';

const SMALL = /^\p{Ll}[\p{Ll}’-]+$/u;

/** A word from its first letter, with what hyphens and apostrophes join to it. */
const JOINED = /\p{Ll}[\p{Ll}’-]+(?![\p{L}\p{M}\p{N}])/uy;

/** The words that some texts write small: numbers of spellings, and words that are several tokens. */
export class WrittenSmall {
  readonly #numbers = new SpellingSet();
  readonly #joined = new Set<string>();

  constructor(texts: Iterable<WithText>) {
    for (const words of texts) this.#read(words.text, tokensIn(words));
  }

  /** True where the word is written, or its plural; it is given in the singular. */
  has(word: string): boolean {
    return [word, `${word}s`, `${word}es`, `${word.slice(0, -1)}ies`].some(
      (spelling) => singularOf(spelling) === word && this.#writes(spelling),
    );
  }

  #writes(spelling: string): boolean {
    if (!SMALL.test(spelling)) return false;
    return this.#joined.has(spelling) || this.#numbers.has(numberOf(spelling));
  }

  #read(text: string, tokens: Tokens): void {
    let past = 0;
    for (let index = 0; index < tokens.count; index += 1) {
      const start = tokens.start(index);
      if (start < past) continue;
      const end = tokens.end(index);
      const after = text.charCodeAt(end);
      if (after !== HYPHEN && after !== APOSTROPHE) this.#numbers.add(tokens.number(index));
      else {
        JOINED.lastIndex = start;
        const [joined] = JOINED.exec(text) ?? [];
        if (joined === undefined) continue;
        this.#joined.add(joined);
        past = start + joined.length;
      }
    }
  }
}

const [HYPHEN, APOSTROPHE] = [45, 0x2019];
