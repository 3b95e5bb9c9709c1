/** Slips in references: numbers, words before them, headings after them, ranges. */
import type { Random } from '../../../benchmarks/random.ts';
import { citedIn, unborne, type Cited } from '../citing.ts';
import type { Operator, Slip } from '../plant.ts';
import type { Seen } from '../seen.ts';

/**
 * An extract may lack what is cited, and so may a piece of a text that cites much that is not in it.
 */
function isWhole(seen: Seen): boolean {
  if (!seen.text.whole) return false;
  const all = seen.text.references.flatMap(({ targets }) => targets);
  return all.filter(({ kind }) => kind === 'missing').length <= Math.max(2, all.length * 0.1);
}

/** A title after a number stays the title of what was cited. */
const FOLLOWS = [
  'reference-title-mismatch',
  'reversed-range',
  'reference-unit-mismatch',
  // Where the reference is a signpost, its meaning stands elsewhere, too.
  'definition-location-misstated',
];

export const unresolvedNumber: Operator = {
  name: 'number-nothing-bears',
  rule: 'unresolved-reference',
  does: 'Gives a reference a number that no provision bears.',
  follows: FOLLOWS,
  *slips(seen, random): Generator<Slip> {
    if (!isWhole(seen)) return;
    for (const { number, numberAt, word, last } of citedIn(seen)) {
      // Of a range the end may lie beyond what there is, and its beginning would then be told instead.
      if (last !== undefined && /^(?:to|through|–|-)$/.test(last.joint)) continue;
      const made = unborne(seen, number, random.between(2, 9));
      if (made === undefined) continue;
      yield { edits: [{ ...numberAt, text: made }], says: `${word} ${number} cited as ${made}` };
    }
  },
};

export const unresolvedLast: Operator = {
  name: 'last-number-nothing-bears',
  rule: 'unresolved-reference',
  does: 'Gives the last of several numbers that are cited together one that no provision bears.',
  follows: FOLLOWS,
  *slips(seen, random): Generator<Slip> {
    if (!isWhole(seen)) return;
    for (const { word, last } of citedIn(seen)) {
      if (last === undefined) continue;
      const made = unborne(seen, last.number, random.between(2, 9));
      if (made === undefined) continue;
      yield {
        edits: [{ ...last.at, text: made }],
        says: `the last of ${word}, ${last.number}, cited as ${made}`,
      };
    }
  },
};

export const unresolvedLimb: Operator = {
  name: 'limb-there-is-not',
  rule: 'unresolved-reference',
  does: 'Cites a limb of a provision beyond its last.',
  // Where the reference is a signpost, its meaning stands elsewhere, too.
  follows: ['definition-location-misstated'],
  *slips(seen, random): Generator<Slip> {
    if (!isWhole(seen)) return;
    for (const { number, limbs, limbsAt } of citedIn(seen)) {
      const [, label = ''] = /^\(([a-z])\)$/.exec(limbs) ?? [];
      if (label === '' || limbsAt === undefined || !seen.numbers.has(number + limbs)) continue;
      const beside = [...seen.numbers].filter((one) => one.startsWith(`${number}(`));
      const letters = beside.flatMap(
        (one) => /^\(([a-z])\)$/.exec(one.slice(number.length))?.[1] ?? [],
      );
      const highest = letters.sort().at(-1) ?? label;
      const made = String.fromCharCode(highest.charCodeAt(0) + random.between(2, 4));
      if (letters.length < 2 || !/^[a-z]$/.test(made)) continue;
      yield {
        edits: [{ ...limbsAt, text: `(${made})` }],
        says: `${number}${limbs} cited as ${number}(${made})`,
      };
    }
  },
};

export const reversedRange: Operator = {
  name: 'range-turned-round',
  rule: 'reversed-range',
  does: 'Turns a range of provisions round.',
  follows: ['reference-title-mismatch'],
  *slips(seen): Generator<Slip> {
    for (const { number, numberAt, limbs, last, word, whole } of citedIn(seen)) {
      if (last === undefined || limbs !== '' || !/^(?:to|through|–|-)$/.test(last.joint)) continue;
      if (number === last.number) continue;
      yield {
        edits: [
          { ...numberAt, text: last.number },
          { ...last.at, text: number },
        ],
        told: [whole],
        says: `${word} ${number} to ${last.number} turned round`,
      };
    }
  },
};

export const oneForSeveral: Operator = {
  name: 'one-for-several',
  rule: 'reference-unit-mismatch',
  does: 'Writes “Section” before several numbers, or “Sections” before one.',
  *slips(seen): Generator<Slip> {
    for (const { word, wordAt, last, whole, run, numberAt } of citedIn(seen)) {
      const several = /s$/i.test(word);
      const next = seen.source.slice(whole.end, whole.end + 40);
      if (several && last !== undefined) {
        yield {
          edits: [{ ...wordAt, text: word.slice(0, -1) }],
          told: [whole],
          says: `“${word.slice(0, -1)}” for several`,
        };
      }
      // “Section 4.2 and Section 4.3” may be written with one “Sections”.
      if (several || last !== undefined || /^(?:\([^()]*\)|\s|,|and|or|to)*\S*\d/.test(next))
        continue;
      // “this Section 4”, “each Section 4.2 notice”: the singular may have been meant otherwise.
      if (
        /\b(?:this|each|any|the|a)\s$/i.test(
          run.text.slice(0, run.text.indexOf(seen.source.slice(whole.start, whole.end))),
        )
      )
        continue;
      yield {
        edits: [{ ...wordAt, text: `${word}s` }],
        told: [{ start: whole.start, end: numberAt.end }],
        says: `“${word}s” for one`,
      };
    }
  },
};

/** “Section” for what is a clause elsewhere, and the other way round. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  section: 'paragraph',
  clause: 'paragraph',
  article: 'clause',
  rule: 'paragraph',
  regulation: 'clause',
  condition: 'clause',
};

export const otherUnit: Operator = {
  name: 'called-by-another-word',
  rule: 'reference-unit-mismatch',
  does: 'Calls what is cited by a word that the text calls nothing else by.',
  follows: ['unresolved-reference', 'unpublished-reference'],
  *slips(seen): Generator<Slip> {
    const cited = citedIn(seen);
    for (const { word, wordAt, whole, number, limbs } of cited) {
      const small = word.toLowerCase();
      const other = OTHER_WORD[small];
      // A text that calls something by that word may mean it; a bare “paragraph 4” may be one of many.
      if (other === undefined || /s$/.test(small) || limbs !== '') continue;
      if (new RegExp(String.raw`\b${other}s?\b`, 'i').test(seen.source)) continue;
      const calls = cited.filter((one) => one.word.toLowerCase().replace(/s$/, '') === small);
      if (calls.length < 5) continue;
      const made = /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      yield {
        edits: [{ ...wordAt, text: made }],
        told: [whole],
        says: `“${word} ${number}” called “${made}”`,
      };
    }
  },
};

export const otherTitle: Operator = {
  name: 'title-of-another',
  rule: 'reference-title-mismatch',
  does: 'Puts the heading of another provision after a number that is cited with its own.',
  follows: ['unresolved-reference'],
  *slips(seen, random): Generator<Slip> {
    for (const cited of citedIn(seen)) yield* titleSlips(seen, cited, random);
  },
};

/** A heading is known for one where it stands in the text as such, or in bold before its clause. */
function* titleSlips(seen: Seen, cited: Cited, random: Random): Generator<Slip> {
  const { heading, headingAt, number } = cited;
  if (headingAt === undefined) return;
  const titles = new Set(seen.text.index.all.map((one) => one.heading).filter((one) => one !== ''));
  for (const run of seen.runs) if (/heading/i.test(run.node.type)) titles.add(run.text);
  const isTitle = [...titles].some((one) => one.toLowerCase().endsWith(heading.toLowerCase()));
  if (!isTitle && !seen.source.includes(`**${heading}`)) return;
  // What is cited may be called by the heading of the part that it is in as well.
  const own = seen.text.index.all.filter(({ name }) => name === number || number.startsWith(name));
  const lines = seen.numbered.filter((one) => number.startsWith(one.number));
  const called = [...own, ...lines].map((one) => one.heading).concat(heading);
  const isOther = (one: string): boolean =>
    !called.some((title) => title !== '' && alike(one, title));
  const others = [...titles].filter(
    (one) => /^[A-Z][a-z]+(?: [A-Za-z]+){0,5}$/.test(one) && isOther(one),
  );
  const made = others.length > 0 ? random.pick(others) : 'Penalties and Appeals';
  if (!isOther(made)) return;
  yield {
    edits: [{ ...headingAt, text: made }],
    says: `${number} (${heading}) cited as (${made})`,
  };
}

function alike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

export const relative: Operator = {
  name: 'named-by-its-place',
  rule: 'relative-reference',
  does: 'Says “above” or “below” of a provision instead of its number, or after it.',
  *slips(seen, random): Generator<Slip> {
    for (const { word, wordAt, whole, number, limbs, last, heading } of citedIn(seen)) {
      if (last !== undefined || limbs !== '' || heading !== '') continue;
      const made = random.pick([
        `the preceding ${word.toLowerCase()}`,
        `${word} ${number} above`,
        `${word} ${number} below`,
      ]);
      yield {
        edits: [{ start: wordAt.start, end: whole.end, text: made }],
        says: `${word} ${number} cited as “${made}”`,
      };
    }
  },
};

export const removedClause: Operator = {
  name: 'cited-clause-emptied',
  rule: 'reference-to-removed-clause',
  does: 'Writes “[Not used]” for the words of a clause that others cite.',
  follows: [
    'reference-to-removed-clause',
    'definition-location-misstated',
    'unused-definition',
    'undefined-capitalised-term',
    'unresolved-reference',
    'reference-title-mismatch',
    'reversed-range',
    // Its “; and” goes with its words.
    'list-missing-conjunction',
  ],
  *slips(seen): Generator<Slip> {
    const cited = citedIn(seen).filter(({ last }) => last === undefined);
    for (const { kind, name, node } of seen.text.index.all) {
      if (kind !== 'clause' || !('children' in node) || node.children.length !== 1) continue;
      const run = seen.runs.find((one) => one.node === node.children[0]);
      const told = cited.filter((one) => one.number === name && one.run !== run);
      // What is defined in it would be undefined then, which is another fault.
      const defines = seen.definitions.some(
        ({ definition }) => definition.provision.within?.node === node,
      );
      const at = run?.at(0, run.text.length);
      if (at === undefined || told.length === 0 || defines) continue;
      yield {
        edits: [{ ...at, text: '[Not used]' }],
        told: told.map(({ whole }) => whole),
        says: `${name}, which is cited, emptied`,
      };
    }
  },
};

export const wrongSelf: Operator = {
  name: 'this-section-of-another-number',
  rule: 'wrong-self-reference',
  does: 'Gives “this Section 4” the number of another provision.',
  follows: ['undefined-capitalised-term', 'unused-definition', 'out-of-scope-term'],
  *slips(seen, random): Generator<Slip> {
    const cited = citedIn(seen);
    for (const { run, word, number, numberAt, whole, limbs } of cited) {
      const before = seen.source.slice(whole.start - 5, whole.start);
      if (!/this\s$/i.test(before) || limbs !== '') continue;
      if (run.provision !== number && !run.provision.startsWith(`${number}.`)) continue;
      const depth = number.split('.').length;
      const others = seen.numbered.filter(
        (one) => one.number !== number && one.number.split('.').length === depth,
      );
      if (others.length === 0) continue;
      const made = random.pick(others).number;
      if (run.provision === made || run.provision.startsWith(`${made}.`)) continue;
      yield {
        edits: [{ ...numberAt, text: made }],
        says: `“this ${word} ${number}” of number ${made}`,
      };
    }
  },
};
