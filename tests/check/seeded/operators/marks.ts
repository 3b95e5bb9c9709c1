/** Slips of a letter or a mark: brackets, quotation marks, doubled words, full stops, placeholders. */
import type { Operator, Slip, Span } from '../plant.ts';
import type { Run, Seen } from '../seen.ts';

/** The paragraph: of marks inside one another an outer one may be told. */
function wholeOf({ node }: Run, open: Span, close: Span): Span {
  const { position } = node;
  return {
    start: position?.start.offset ?? open.start,
    end: position?.end.offset ?? close.end,
  };
}

/** True for words of law and not of a heading. */
function isText({ node }: Run): boolean {
  return node.type === 'paragraph' || node.type === 'closingWords';
}

/** A pair of marks in a sentence, and what one of them lost is called. */
interface Pair {
  readonly name: string;
  readonly does: string;
  readonly follows: readonly string[];
  readonly marks: RegExp;
  /** What it is called: the opening one or the closing one. */
  readonly called: (words: string) => string;
}

/** The operator that leaves out one mark of a pair. */
function oneLost({ name, does, follows, marks, called }: Pair): Operator {
  return {
    name,
    rule: 'unpaired-punctuation',
    does,
    follows,
    *slips(seen, random): Generator<Slip> {
      for (const run of seen.runs.filter(isText)) {
        for (const { 0: all, index } of run.text.matchAll(marks)) {
          const [open, close] = [
            run.at(index, index + 1),
            run.at(index + all.length - 1, index + all.length),
          ];
          if (open === undefined || close === undefined) continue;
          const isOpen = random.chance(0.5);
          yield {
            edits: [{ ...(isOpen ? open : close), text: '' }],
            told: [wholeOf(run, open, close)],
            says: `the ${isOpen ? 'opening' : 'closing'} ${called(all)} left out`,
          };
        }
      }
    },
  };
}

export const bracketLost = oneLost({
  name: 'bracket-lost',
  does: 'Leaves out one bracket of a pair.',
  // A title in brackets is none without them, and a number is another one.
  follows: [
    'reference-title-mismatch',
    'out-of-scope-term',
    'undefined-capitalised-term',
    'unused-definition',
    'partial-term-match',
  ],
  marks: /\([^()]{8,120}\)/g,
  called: (words) => `bracket of “${words.slice(0, 41)}…)”`,
});

export const quoteLost = oneLost({
  name: 'quotation-mark-lost',
  does: 'Leaves out one of a pair of quotation marks that differ in shape.',
  // What was defined between them may be so no more.
  follows: [
    'undefined-capitalised-term',
    'unused-definition',
    'duplicate-definition',
    'partial-term-match',
    'near-miss-term',
    'miscapitalised-term',
    'definitions-not-alphabetical',
    'definition-location-misstated',
    'circular-signpost',
    'out-of-scope-term',
  ],
  // What an amending act inserts begins with a label of its own.
  marks: /“(?!\()[^“”]{2,80}”/g,
  called: (words) => `mark of ${words}`,
});

/** Words that no sentence has twice in succession. “That that” and “had had” are sentences. */
const NEVER_TWICE =
  /(?<=[a-z,] )(?:the|of|to|for|and|shall|by|with|or|be|must|may|from|any|each|its|their|person|services?|party|notice|agreement)(?= [a-z])/g;

export const doubledWord: Operator = {
  name: 'word-doubled',
  rule: 'doubled-word',
  does: 'Writes a word twice in succession.',
  *slips(seen): Generator<Slip> {
    for (const run of seen.runs.filter(isText)) {
      for (const { 0: word, index } of run.text.matchAll(NEVER_TWICE)) {
        const at = run.at(index, index + word.length);
        if (at !== undefined) {
          yield { edits: [{ ...at, text: `${word} ${word}` }], says: `“${word}” doubled` };
        }
      }
    }
  },
};

export const markDoubled: Operator = {
  name: 'mark-doubled',
  rule: 'doubled-word',
  does: 'Writes a comma or a full stop twice in succession.',
  follows: ['missing-full-stop'],
  *slips(seen): Generator<Slip> {
    for (const run of seen.runs.filter(isText)) {
      for (const { 0: mark, index } of run.text.matchAll(/(?<=[a-z]{3})[,.](?= |$)/g)) {
        const at = run.at(index, index + 1);
        if (at !== undefined)
          yield { edits: [{ ...at, text: mark + mark }], says: `“${mark}” doubled` };
      }
    }
  },
};

/** What kind of place a paragraph ends: each kind has its own habit. */
function kindOf(run: Run): string {
  const kinds = run.above.map(({ type }) => type);
  if (kinds.includes('meaning') || kinds.includes('table')) return 'meaning';
  if (kinds.includes('limb') || kinds.includes('listItem')) return 'limb';
  return kinds.includes('clause') ? 'clause' : 'paragraph';
}

export const fullStopLost: Operator = {
  name: 'full-stop-lost',
  rule: 'missing-full-stop',
  does: 'Takes the full stop from the end of a paragraph, in a text that ends such paragraphs with one.',
  *slips(seen): Generator<Slip> {
    // A limb may end with anything, and so may the meaning of a term; of other paragraphs nine in ten
    // must end with a full stop, or with what leads on to a list.
    const all = seen.runs.filter((run) => run.node.type === 'paragraph');
    for (const [kind, runs] of Map.groupBy(all, kindOf)) {
      if (kind !== 'clause' && kind !== 'paragraph') continue;
      const ended = runs.filter(({ text }) => /[.:;,—–?!][”’")\]]*\s*$/.test(text));
      if (runs.length < 5 || ended.length < runs.length * 0.9) continue;
      for (const run of runs) {
        const { length } = run.text.trimEnd();
        const at = run.at(length - 1, length);
        if (at === undefined || length < 60 || !/[a-z]{2}\.$/.test(run.text.trimEnd())) continue;
        // “etc.”, “Ltd.”: the full stop is of the word.
        if (/\b(?:etc|ltd|inc|no|co|plc)\.$/i.test(run.text.trimEnd())) continue;
        yield {
          edits: [{ ...at, text: '' }],
          told: [{ start: at.start - 1, end: at.start }],
          says: `the full stop after “${run.text.slice(length - 20, length - 1)}” left out`,
        };
      }
    }
  },
};

/** Numbers of days and sums: what is filled in last. */
const FILLED =
  /(?<=\b(?:within|least|than|of|for|after|by|on|period of) )(?:(?:one|two|three|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety|twenty(?:-\w+)?)(?: \(\d+\))?|\d{1,3})(?= (?:calendar |business |working |Business |Working )?(?:days?|weeks?|months?|years?|hours?)\b)/g;
const SUM = /(?<=[£€$])\d[\d,]*(?:\.\d\d)?(?= |,|\.|;)/g;
const DATE =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g;

export const placeholder: Operator = {
  name: 'placeholder-put',
  rule: 'leftover-placeholder',
  does: 'Puts a placeholder for a period, a sum or a date.',
  *slips(seen, random): Generator<Slip> {
    if (isForm(seen)) return;
    for (const run of seen.runs.filter(
      (one) => isText(one) && !inForm(seen, one) && !/^[“"]/.test(one.text),
    )) {
      const put = function* (finds: RegExp, made: readonly string[]): Generator<Slip> {
        for (const { 0: words, index } of run.text.matchAll(finds)) {
          const at = run.at(index, index + words.length);
          const text = random.pick(made);
          if (at !== undefined)
            yield { edits: [{ ...at, text }], says: `“${text}” for “${words}”` };
        }
      };
      yield* put(FILLED, ['[●]', '[TBC]', '[insert number]', '____', '[x]', 'XX', '[•]', '[ ]']);
      yield* put(SUM, ['[●]', '[amount]', 'XXX', '[insert amount]']);
      yield* put(DATE, ['[date]', 'DD/MM/YYYY', '[●]', '[insert date]', '[DATE]']);
    }
  },
};

/** True below the heading of a form: “Schedule 2: Form of Utilisation Request”. */
function inForm({ source }: Seen, { node }: Run): boolean {
  const start = node.position?.start.offset ?? 0;
  const heading = source.lastIndexOf('\n#', start);
  return /\b(?:form|template|pro forma|specimen)\b/i.test(
    source.slice(heading, source.indexOf('\n', heading + 1)),
  );
}

/** True for a form that is filled in for each use: there a blank is no slip. */
function isForm({ source }: Seen): boolean {
  return (
    (source.match(/\[[●•_\s]*\]|_{4,}|\[(?:insert|date|name|amount)\b[^\]]*\]/gi) ?? []).length > 1
  );
}

export const unansweredSwitch: Operator = {
  name: 'switch-after-no-term',
  rule: 'unanswered-switch',
  does: 'Puts the comment “no term” after a word that is none.',
  *slips(seen): Generator<Slip> {
    for (const run of seen.runs.filter(isText)) {
      for (const { 0: word, index } of run.text.matchAll(
        /(?<=(?:shall|must|may|will) )[a-z]{4,}(?= )/g,
      )) {
        const at = run.at(index, index + word.length);
        if (at === undefined) continue;
        yield {
          edits: [{ ...at, text: `${word}<!-- no term -->` }],
          says: `“no term” after “${word}”`,
        };
      }
    }
  },
};

export const unusedSuppression: Operator = {
  name: 'suppression-without-fault',
  rule: 'unused-suppression',
  does: 'Allows a fault before a clause that has none.',
  *slips(seen): Generator<Slip> {
    for (const { kind, node } of seen.text.index.all) {
      const start = node.position?.start.offset;
      if (kind !== 'clause' || start === undefined || !seen.source.slice(0, start).endsWith('\n\n'))
        continue;
      const comment = '<!-- clauseline allow reversed-range: as agreed -->\n\n';
      yield {
        edits: [{ start, end: start, text: comment }],
        says: 'a suppression without a fault',
      };
    }
  },
};
