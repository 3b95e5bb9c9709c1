import { plainText } from '../../model/phrasing.ts';
import type { Reference } from '../../register/register.ts';
import { CITING_WORDS } from '../../register/references/words.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, type CheckedText } from '../text.ts';
import { isLabelAlone, isUsual } from '../units.ts';

export const referenceUnitMismatch: TextRule = {
  name: 'reference-unit-mismatch',
  on: 'text',
  severity: 'warning',
  sentence:
    'A reference calls what it cites by its name: Section, paragraph or Appendix, and one or several.',
  reason:
    '“Paragraph D1.2”, or “Section D1.1 and D1.2”, makes the reader ask whether another provision is meant.',
  right:
    'D1.1 The panel shall act under Sections D1.2 and D1.3.\n\nD1.2 The panel shall meet.\n\nD1.3 The panel shall keep minutes.',
  wrong:
    'D1.1 The panel shall act under ⟦Section D1.2 and D1.3⟧.\n\nD1.2 The panel shall meet.\n\nD1.3 The panel shall keep minutes.',
  found: 'Found “Section” for several: Section D1.2 and D1.3.',
  *check(text): Generator<Outcome> {
    for (const reference of text.references) {
      const fault = byNumber(reference, text) ?? byKind(reference, text);
      if (fault !== undefined) yield fault;
    }
    yield* limbsAsSections(text);
  },
};

function outcome(
  text: CheckedText,
  { words, provision }: Pick<Reference, 'words' | 'provision'>,
  start: number,
  end: number,
  found: string,
  meant: string,
): Outcome {
  return {
    file: text.file,
    place: text.places.words(words, start, end),
    at: atOf(provision),
    found,
    expected: `Expected “${meant}”.`,
    mend: `Write “${meant}”, or correct what is cited.`,
  };
}

/** "Section D1.1 and D1.2"; "Sections D1.1". */
function byNumber(reference: Reference, text: CheckedText): Outcome | undefined {
  const { citation, words } = reference;
  const { word, targets } = citation;
  if (word === '' || citation.law !== undefined) return undefined;
  const plain = plainText(words.children);
  const own = targets.filter(({ start, end }) => start < end);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const end = Math.max(...own.map((target) => target.end));
  const written = plain.slice(citation.start, end);
  const plural = /s$|ices$/i.test(word);
  // "Section D10.13(d) and (e)" is one Section; "Section D1.1 and Section D1.2" says each by itself.
  const numbers = new Set(own.map(({ number }) => number.replace(/\(.*$/, '')));
  const again = SAID_AGAIN.test(written.slice(word.length));
  // “under Section 2.2, 4 or 6” is under one of them.
  const rest = written.slice(word.length);
  const either = /\bor\b/.test(rest) && !/\band\b|&|\bto\b|\bthrough\b|[-–—]/.test(rest);
  if (!plural && numbers.size > 1 && !again && !either) {
    const meant = `${pluralOf(word)}${written.slice(written.indexOf(word) + word.length)}`;
    return outcome(
      text,
      reference,
      citation.start,
      end,
      `Found “${word}” for several: ${written}.`,
      meant,
    );
  }
  const single = own.length === 1 && targets.length === 1;
  if (
    plural &&
    single &&
    !/^(?:[-–—]\d|\s*(?:,|and|or|&)\s)/.test(plain.slice(citation.end, citation.end + 6))
  ) {
    const meant = `${singularOf(word)}${written.slice(written.indexOf(word) + word.length)}`;
    return outcome(
      text,
      reference,
      citation.start,
      end,
      `Found “${word}” for one: ${written}.`,
      meant,
    );
  }
  return undefined;
}

/** “Regulation A1.15 and Rule A1.1” says of each what it is. */
const SAID_AGAIN = new RegExp(
  String.raw`[\s\u00A0](?:${[...CITING_WORDS].join('|')})[\s\u00A0]`,
  'i',
);

function pluralOf(word: string): string {
  if (word.endsWith('ix')) return `${word.slice(0, -2)}ices`;
  return word.endsWith('x') ? `${word}es` : `${word}s`;
}

function singularOf(word: string): string {
  if (word.endsWith('ices')) return `${word.slice(0, -4)}ix`;
  return word.endsWith('xes') ? word.slice(0, -2) : word.slice(0, -1);
}

/** "paragraph D1.2" in a code that says Section, "Appendix D" for Section D. */
function byKind(reference: Reference, text: CheckedText): Outcome | undefined {
  const { citation } = reference;
  const [cited] = citation.targets;
  const [target] = reference.targets;
  if (
    citation.word === '' ||
    citation.law !== undefined ||
    cited === undefined ||
    target === undefined
  )
    return undefined;
  const plain = plainText(reference.words.children);
  if (isLabelAlone(citation, plain)) return undefined;
  const usual = isUsual(citation.word, cited.number, target, text);
  if (usual === undefined) return undefined;
  const end = cited.end;
  // “paragraph 5.2(4) of Practice Direction 7C” is another text's, whose words are its own.
  if (text.alone && OF_ANOTHER.test(plain.slice(citation.end, citation.end + 40))) return undefined;
  const written = plain.slice(citation.start, end);
  const meant = written.replace(citation.word, usual);
  return outcome(
    text,
    reference,
    citation.start,
    end,
    `Found ${written}, which is called ${meant}.`,
    meant,
  );
}

const OF_ANOTHER = /^,?[\s\u00A0]+(?:of|to|in)[\s\u00A0]+(?:the[\s\u00A0]+)?\p{Lu}/u;

const LIMB_AS_SECTION = /(?<![\p{L}\p{N}])Sections?[\s\u00A0]+((?:\([a-z]{1,4}\))+)/gu;

/** "Section (b)": a limb is no Section. */
function* limbsAsSections(text: CheckedText): Generator<Outcome> {
  for (const { node, text: plain, provision } of text.words) {
    if (!plain.includes('Section')) continue;
    for (const match of plain.matchAll(LIMB_AS_SECTION)) {
      const meant = `paragraph ${match[1] ?? ''}`;
      yield outcome(
        text,
        { words: node, provision },
        match.index,
        match.index + match[0].length,
        `Found ${match[0]}, which is called ${meant}.`,
        meant,
      );
    }
  }
}
