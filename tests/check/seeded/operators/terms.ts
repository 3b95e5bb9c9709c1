/** Slips in the words of a term where it is used. */
import type { Random } from '../../../benchmarks/random.ts';
import type { Operator, Slip } from '../plant.ts';
import { countOf, inTitle, type Defined, type Seen, type UsedAt } from '../seen.ts';

/** A use that is written as the term is, capitals and all, in words of law. */
export function* usesOf(
  seen: Seen,
  fewest = 1,
): Generator<{ one: Defined; use: UsedAt; words: string[] }> {
  for (const one of seen.definitions) {
    const { uses, definition } = one;
    if (uses.length < fewest || definition.within !== undefined) continue;
    for (const use of uses) {
      if (!/^\p{Lu}/u.test(use.words) || /heading/i.test(use.run.node.type)) continue;
      // The sentence that defines a term may speak of it before.
      if (inTitle(seen, use) || use.run.node === definition.said?.node) continue;
      // A signpost or a repeated definition writes the term in quotation marks.
      if (/[“”"‘’*]/.test(seen.source.charAt(use.start - 1))) continue;
      yield { one, use, words: use.words.split(' ') };
    }
  }
}

/** True where nothing else in the text is written so: the words can be nothing but a slip. */
function isNew(seen: Seen, made: string): boolean {
  return countOf(seen.source.toLowerCase(), made.toLowerCase()) === 0;
}

export function replaced({ uses, others, definition }: Defined, use: UsedAt, made: string): Slip {
  const { start, end, words } = use;
  // Its only use was this one.
  const follows = uses.length + others === 1 ? ['unused-definition'] : [];
  // A signpost may lead here, where the term is then not found.
  if (definition.nature === 'signpost') follows.push('definition-location-misstated');
  return { edits: [{ start, end, text: made }], follows, says: `“${words}” written “${made}”` };
}

export const writtenSmall: Operator = {
  name: 'term-written-small',
  rule: 'miscapitalised-term',
  does: 'Writes a term of several words in small letters.',
  *slips(seen): Generator<Slip> {
    for (const { one, use, words } of usesOf(seen)) {
      if (words.length < 2 || !words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))) continue;
      const made = use.words.toLowerCase();
      // Words that the text writes small elsewhere may be meant as ordinary words.
      if (!seen.source.includes(made)) yield replaced(one, use, made);
    }
  },
};

export const partlySmall: Operator = {
  name: 'second-word-small',
  rule: 'miscapitalised-term',
  does: 'Writes the last word of a term in small letters.',
  *slips(seen): Generator<Slip> {
    for (const { one, use, words } of usesOf(seen)) {
      const last = words.at(-1) ?? '';
      const others = words.filter((word) => !/^(?:of|and|or|for|the|to|in|on)$/.test(word));
      if (others.length < 2 || !/^\p{Lu}\p{Ll}+$/u.test(last)) continue;
      if (!others.every((word) => /^\p{Lu}/u.test(word))) continue;
      const made = [...words.slice(0, -1), last.toLowerCase()].join(' ');
      // Of “Party agreement” the first word may be a term by itself, or the last one.
      const first = words.slice(0, -1).join(' ').toLowerCase();
      const isTerm = ({ term }: Defined): boolean =>
        [first, last.toLowerCase()].includes(term.toLowerCase());
      if (seen.definitions.some(isTerm)) continue;
      if (!seen.source.includes(made)) yield replaced(one, use, made);
    }
  },
};

export const wordWrittenSmall: Operator = {
  name: 'one-word-term-written-small',
  rule: 'miscapitalised-term',
  does: 'Writes a term of one word in small letters, in a text that never does.',
  *slips(seen): Generator<Slip> {
    const small = seen.source.replaceAll(/\p{Lu}[\p{L}-]*/gu, '');
    for (const { one, use, words } of usesOf(seen, 3)) {
      if (words.length !== 1 || !/^\p{Lu}\p{Ll}{3,}$/u.test(use.words)) continue;
      // Where the text writes the word small, in one number or the other, or as part of a longer
      // word, it may be an ordinary word there.
      const stem = use.words.toLowerCase().replace(/(?:ies|es|s|y)$/, '');
      if (!new RegExp(String.raw`(?<!\p{L})${stem}`, 'u').test(small)) {
        yield replaced(one, use, use.words.toLowerCase());
      }
    }
  },
};

export const letterSlip: Operator = {
  name: 'letter-slip',
  rule: 'near-miss-term',
  does: 'Doubles, drops or exchanges a letter inside a word of a term.',
  *slips(seen, random): Generator<Slip> {
    for (const { one, use, words } of usesOf(seen)) {
      const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
      if (longest.length < 6 || !/^\p{Lu}\p{Ll}+$/u.test(longest)) continue;
      const made = use.words.replace(longest, () => slipIn(longest, random));
      if (isNew(seen, made)) yield replaced(one, use, made);
    }
  },
};

/** A word with one letter twice, left out, or changed about with the next, inside it. */
function slipIn(word: string, random: Random): string {
  const at = random.between(1, word.length - 3);
  const [letter, next] = [word.charAt(at), word.charAt(at + 1)];
  const slips = [
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    ...(letter === next ? [] : [word.slice(0, at) + next + letter + word.slice(at + 2)]),
  ];
  return random.pick(slips);
}

/** What words of terms are mistaken for. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/ed$/, 'ing'],
  [/ing$/, 'ed'],
  [/ment$/, 'ing'],
  [/ation$/, 'ating'],
  [/al$/, 'ed'],
  [/ive$/, 'ed'],
];

export const wordForm: Operator = {
  name: 'another-form-of-a-word',
  rule: 'near-miss-term',
  does: 'Writes a word of a term in another form, “Approving Ledger” for “Approved Ledger”.',
  *slips(seen): Generator<Slip> {
    for (const { one, use, words } of usesOf(seen)) {
      if (words.length < 2) continue;
      for (const [index, word] of words.slice(0, -1).entries()) {
        const form = FORMS.find(([ends]) => ends.test(word) && word.length > 5);
        if (form === undefined || !/^\p{Lu}\p{Ll}+$/u.test(word)) continue;
        const made = words.with(index, word.replace(...form)).join(' ');
        if (isNew(seen, made)) yield replaced(one, use, made);
      }
    }
  },
};

export const pluralInside: Operator = {
  name: 'plural-inside',
  rule: 'near-miss-term',
  does: 'Adds an “s” to the first word of a term, or takes it away.',
  *slips(seen): Generator<Slip> {
    for (const { one, use, words } of usesOf(seen)) {
      const [first = '', ...rest] = words;
      // “Boards of Examiners” are several Boards.
      if (
        rest.length === 0 ||
        /^\p{Ll}/u.test(rest[0] ?? '') ||
        !/^\p{Lu}\p{Ll}{3,}$/u.test(first) ||
        /(?:y|ed|al|ing)$/.test(first)
      )
        continue;
      const changed = first.endsWith('s') ? first.replace(/s$/, '') : `${first}s`;
      const made = [changed, ...rest].join(' ');
      if (isNew(seen, made)) yield replaced(one, use, made);
    }
  },
};

export const wordDropped: Operator = {
  name: 'word-of-term-dropped',
  rule: 'partial-term-match',
  does: 'Leaves out the first or the middle word of a term of three or more.',
  *slips(seen): Generator<Slip> {
    // In a piece of a code it may be another term, which is defined elsewhere.
    if (!seen.closed) return;
    for (const { one, use, words } of usesOf(seen)) {
      if (words.length < 3 || !words.every((word) => /^\p{Lu}\p{L}+$/u.test(word))) continue;
      for (const index of [0, 1]) {
        const made = words.toSpliced(index, 1).join(' ');
        if (isPartNew(seen, made)) yield replaced(one, use, made);
      }
    }
  },
};

/** True where the text writes the words nowhere but in the term itself. */
function isPartNew(seen: Seen, made: string): boolean {
  const terms = seen.definitions.map(({ term }) => term.toLowerCase());
  if (terms.some((term) => made.toLowerCase().startsWith(term) || term === made.toLowerCase()))
    return false;
  return !new RegExp(String.raw`(?<!\p{Lu}\p{L}* )${made}`, 'u').test(seen.source);
}

export const wordAdded: Operator = {
  name: 'word-added-inside',
  rule: 'partial-term-match',
  does: 'Puts a capitalised word into the middle of a term.',
  *slips(seen, random): Generator<Slip> {
    // In a piece of a code it may be another term, which is defined elsewhere.
    if (!seen.closed) return;
    for (const { one, use, words } of usesOf(seen)) {
      if (words.length < 2 || !words.every((word) => /^\p{Lu}\p{L}+$/u.test(word))) continue;
      const made = words
        .toSpliced(1, 0, random.pick(['Interim', 'Central', 'Internal', 'Annual']))
        .join(' ');
      if (isNew(seen, made)) yield replaced(one, use, made);
    }
  },
};

/** Words of which nothing else in most texts is made. */
const STRANGERS = [
  'Trustee',
  'Warden',
  'Quota',
  'Bailiff',
  'Almanac',
  'Settlement Warden',
  'Reserve Quota',
  'Clearing Trustee',
];

/** So many terms, and a text is one that defines what it capitalises. */
const DEFINES = 6;

export const strangerPut: Operator = {
  name: 'word-that-is-no-term',
  rule: 'undefined-capitalised-term',
  does: 'Puts a capitalised word that nothing defines for a small noun.',
  *slips(seen, random): Generator<Slip> {
    // Terms in small letters, as acts have them, say nothing of capitals.
    const capital = seen.definitions.filter(
      ({ uses, term }) => uses.length > 1 && /^\p{Lu}/u.test(term),
    );
    if (!seen.closed || capital.length < DEFINES || capital.length < seen.definitions.length / 2)
      return;
    for (const run of seen.runs.filter(({ node }) => node.type === 'paragraph')) {
      const nouns =
        /(?<=[a-z] (?:the|each) )[a-z]{4,}(?=[,.;]| (?:shall|may|must|and|or|which|that|is|has)\b)/g;
      for (const { 0: word, index } of run.text.matchAll(nouns)) {
        const at = run.at(index, index + word.length);
        const made = random.pick(STRANGERS);
        if (at === undefined || made.split(' ').some((one) => !isNew(seen, one))) continue;
        yield { edits: [{ ...at, text: made }], says: `“${made}” for “${word}”` };
      }
    }
  },
};

export const usedOutside: Operator = {
  name: 'term-used-outside-its-part',
  rule: 'out-of-scope-term',
  does: 'Uses a term that holds in one part only in a clause outside of it.',
  *slips(seen): Generator<Slip> {
    for (const { definition, term } of seen.definitions) {
      const { within } = definition;
      const same = seen.definitions.filter((one) => one.term === term);
      if (within === undefined || same.length > 1 || term.split(' ').length < 2) continue;
      for (const run of seen.runs) {
        const { provision } = run;
        if (provision === '' || provision.startsWith(within) || run.node.type !== 'paragraph')
          continue;
        const { length } = run.text;
        const at = /[a-z]\.$/.test(run.text) ? run.at(length - 1, length) : undefined;
        if (at === undefined) continue;
        const text = `, and shall keep the ${term}.`;
        yield { edits: [{ ...at, text }], says: `“${term}” of ${within} used in ${provision}` };
      }
    }
  },
};
