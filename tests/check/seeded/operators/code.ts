/** Slips that only a content folder can have: against its record, its modifications, its other texts. */
import { citedIn } from '../citing.ts';
import type { Operator, Slip, Span } from '../plant.ts';
import type { Seen } from '../seen.ts';

/** Words that are changed for another without a sign in the text that they were. */
const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<= )shall(?= )/g, 'may'],
  [/(?<= )and(?= )/g, 'or'],
  [/(?<= )each(?= )/g, 'any'],
];

function* changedWords(
  text: string,
  from: number,
  to: number,
): Generator<{ at: Span; made: string }> {
  for (const [finds, made] of OTHER_WORDS) {
    for (const { 0: word, index } of text.slice(from, to).matchAll(finds)) {
      const start = from + index;
      yield { at: { start, end: start + word.length }, made };
    }
  }
}

/** Where the front matter of a file ends. */
function bodyOf(source: string): number {
  return /^---\n[\s\S]*?\n---\n/.exec(source)?.[0].length ?? 0;
}

/** A field of the front matter: where its value stands. */
function fieldAt(source: string, name: string): (Span & { value: string }) | undefined {
  const found = new RegExp(String.raw`^${name}: *(.+)$`, 'm').exec(source.slice(0, bodyOf(source)));
  if (found === null) return undefined;
  const [line, value = ''] = found;
  const end = found.index + line.length;
  return { start: end - value.length, end, value };
}

export const publishedChanged: Operator = {
  name: 'published-word-changed',
  rule: 'published-text-changed',
  does: 'Changes a word of a text whose record says what was published.',
  *slips({ files, file, source, text: { version } }): Generator<Slip> {
    const record = [...files].find(([name]) => name.endsWith('/published.yaml'))?.[1] ?? '';
    const entry = `document: ${version.document}\\s+version: "${version.number}"`;
    if (!new RegExp(entry).test(record)) return;
    for (const { at, made } of changedWords(source, bodyOf(source), source.length)) {
      yield {
        edits: [{ ...at, text: made }],
        file,
        anywhere: true,
        says: `“${source.slice(at.start, at.end)}” of a published text made “${made}”`,
      };
    }
  },
};

/** The annexes of legal text of the modifications that make a version. */
function annexesOf({ files, text: { version } }: Seen): [string, string][] {
  return [...files].filter(([name, words]) =>
    version.modifications.some(
      (one) => name.includes(`modifications/${one}/`) && /^kind: legal-text$/m.test(words),
    ),
  );
}

export const proposedChanged: Operator = {
  name: 'proposed-word-changed',
  rule: 'unproven-amendment',
  does: 'Changes a word of a proposed text that an annex makes.',
  *slips(seen): Generator<Slip> {
    const { source } = seen;
    if (seen.text.version.base === undefined || annexesOf(seen).length === 0) return;
    for (const { at, made } of changedWords(source, bodyOf(source), source.length)) {
      yield {
        edits: [{ ...at, text: made }],
        anywhere: true,
        says: `a word of the proposed text made “${made}”`,
      };
    }
  },
};

export const annexChanged: Operator = {
  name: 'inserted-word-changed',
  rule: 'unproven-amendment',
  does: 'Changes a word that an annex inserts.',
  *slips(seen): Generator<Slip> {
    for (const [file, words] of annexesOf(seen)) {
      for (const { 0: inserted, index } of words.matchAll(/<ins>[\s\S]*?<\/ins>/g)) {
        for (const { at, made } of changedWords(words, index, index + inserted.length)) {
          yield {
            edits: [{ ...at, text: made }],
            file,
            anywhere: true,
            says: `a word that the annex inserts made “${made}”`,
          };
        }
      }
    }
  },
};

export const instructionChanged: Operator = {
  name: 'instruction-changed',
  rule: 'amendment-instruction-mismatch',
  does: 'Lets the instruction of an annex name one provision more, or one less.',
  *slips(seen, random): Generator<Slip> {
    for (const [file, words] of annexesOf(seen)) {
      const ranges =
        /^[A-Z][^\n]* (?:Sections|clauses|paragraphs) \w*?\d+\.\d+(?: ?[-–] ?| to \w*?\d+\.|-)(\d+)(?=[^\n]*:$)/gm;
      for (const { 0: line, 1: last = '', index } of words.matchAll(ranges)) {
        const end = index + line.length;
        const made = String(Number(last) + random.pick([-1, 1]));
        yield {
          edits: [{ start: end - last.length, end, text: made }],
          told: [{ start: index, end: words.indexOf('\n', end) }],
          file,
          says: `the instruction “${line}” made to end with ${made}`,
        };
      }
    }
  },
};

export const titleChanged: Operator = {
  name: 'title-of-annex-changed',
  rule: 'title-mismatch',
  does: 'Gives an annex another title than its report has.',
  *slips(seen, random): Generator<Slip> {
    for (const [file, words] of annexesOf(seen)) {
      const title = fieldAt(words, 'title');
      if (title === undefined || /["']/.test(title.value)) continue;
      const made = random.pick([
        `${title.value} (part)`,
        title.value.replace(/^\w+/, 'Revision'),
        `The ${title.value}`,
      ]);
      if (made === title.value) continue;
      yield {
        edits: [{ ...title, text: made }],
        file,
        says: `the title of the annex made “${made}”`,
      };
    }
  },
};

export const baseChanged: Operator = {
  name: 'made-from-an-older-text',
  rule: 'stale-baseline',
  does: 'Lets a proposed text be made from a version that is in force no more.',
  *slips({ source, files, file }): Generator<Slip> {
    const base = fieldAt(source, 'base');
    if (base === undefined) return;
    const folder = file.replace(/[^/]*$/, '');
    for (const [name, words] of files) {
      const number = fieldAt(words, 'version')?.value;
      const isOlder = fieldAt(words, 'status')?.value === 'superseded' && name.startsWith(folder);
      if (!isOlder || number === undefined || number === base.value) continue;
      yield { edits: [{ ...base, text: number }], says: `base ${base.value} made ${number}` };
    }
  },
};

export const annexMissing: Operator = {
  name: 'made-by-another-modification',
  rule: 'amendment-without-annex',
  does: 'Lets a proposed text be made by a modification that has no annex.',
  follows: ['stale-baseline'],
  *slips({ source, files }): Generator<Slip> {
    const made = fieldAt(source, 'modifications');
    if (made === undefined) return;
    const all = new Set(
      [...files.keys()].flatMap((name) => /modifications\/([^/]+)\//.exec(name)?.[1] ?? []),
    );
    for (const one of all) {
      const hasAnnex = [...files].some(
        ([name, words]) =>
          name.includes(`modifications/${one}/`) && /^kind: legal-text$/m.test(words),
      );
      if (hasAnnex || made.value.includes(one)) continue;
      yield { edits: [{ ...made, text: `[${one}]` }], says: `made by ${one}, which has no annex` };
    }
  },
};

export const notHere: Operator = {
  name: 'section-that-is-not-here',
  rule: 'unpublished-reference',
  does: 'Cites a Section of the code that the content does not have.',
  follows: ['reference-title-mismatch', 'reversed-range', 'unresolved-reference'],
  *slips(seen, random): Generator<Slip> {
    const { files, text } = seen;
    if (files.size === 0 || text.complete) return;
    const letters = new Set(
      [...files].flatMap(([, words]) => fieldAt(words, 'number')?.value ?? []),
    );
    const free = Array.from('FGJKLNRSTUVWXYZ').filter((letter) => !letters.has(letter));
    for (const { number, numberAt, last, whole } of citedIn(seen)) {
      if (last !== undefined || !/^[A-Z]\d/.test(number) || free.length === 0) continue;
      // “this Section X1” in Section B1 is wrong, whatever is here of X.
      if (/\bthis\s$/.test(seen.source.slice(0, whole.start))) continue;
      const made = random.pick(free) + number.slice(1);
      if (seen.source.includes(made)) continue;
      yield {
        edits: [{ ...numberAt, text: made }],
        anywhere: true,
        says: `${number} cited as ${made}`,
      };
    }
  },
};
