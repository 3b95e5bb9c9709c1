import { plainWords } from '../../model/plain-words.ts';
import { citedIn, type Cited } from '../references/citing.ts';
import { citedAs } from '../../register/references/citation.ts';
import type { Outcome, TextRule } from '../rule.ts';
import type { CheckedText } from '../text.ts';
import { isOwnAppendix } from '../references/own-appendices.ts';
import { inPaperOfOther } from '../references/papers-of-documents.ts';
import { linesHeaded } from '../line-heads.ts';
import { whateverMarks } from '../patterns.ts';
import { listed } from '../told.ts';

export const unpublishedReference: TextRule = {
  name: 'unpublished-reference',
  on: 'text',
  severity: 'note',
  sentence: 'What a text cites can be read here.',
  reason:
    'Of what is not here nobody can check that it exists, or that it bears the heading it is cited by.',
  right: 'D1.1 The panel shall act under Section D1.2.\n\nD1.2 The panel shall meet monthly.',
  wrong: 'D1.1 The panel shall act under ⟦Section K4.1⟧.\n\nD1.2 The panel shall meet monthly.',
  found: 'Found a reference to what is not published here: K4.1.',
  *check(text): Generator<Outcome> {
    if (text.codeWhole && text.complete && !text.alone) return;
    const cited = Map.groupBy(
      [...citedIn(text)].filter((one) => isUnpublished(one, text)),
      (one) => citedAs(one.cited),
    );
    const [first, ...more] = [...cited.values()].flat();
    if (first === undefined) return;
    yield {
      file: text.file,
      place: first.place(),
      at: first.reference.provision?.name,
      found: `Found ${cited.size === 1 ? 'a reference' : `${cited.size} references`} to what is not published here: ${listed([...cited.keys()])}.`,
      expected: 'Expected provisions that are here, so that they can be checked.',
      mend: 'There is nothing to mend where they are published elsewhere.',
      others: more.map((one) => ({
        file: text.file,
        place: one.place(),
        says: `a reference to ${citedAs(one.cited)}`,
      })),
    };
  },
};

function isUnpublished(one: Cited, text: CheckedText): boolean {
  const { target, cited, reference, words } = one;
  if (target.kind !== 'unpublished') return false;
  if (!text.alone) return inPaperOfOther(one, text) === undefined;
  if (isOwnAppendix({ cited, reference, target }, text)) return false;
  // “22 C.F.R. Part 120” is a law's.
  const before = plainWords(reference.words).slice(0, reference.citation.start);
  if (/\d\s+(?:C\.F\.R\.|U\.S\.C\.|CFR|USC)\s*§*\s*$/.test(before)) return false;
  if (cited.document !== undefined && isHeaded(cited.document, text)) return false;
  if (/\s/.test(words) && isHeaded(words, text)) return false;
  return !isHeaded(citedAs(cited), text);
}

/** True where a line of the text begins with a name: “# EXHIBIT A”, which its numbers are not read from. */
function isHeaded(name: string, { places }: CheckedText): boolean {
  const own = name.replace(/^this\s+/i, '').trim();
  const lines = linesHeaded(own, places);
  if (lines.length === 0) return false;
  const words = own.split(/\s+/).map(whateverMarks);
  const begins = new RegExp(
    String.raw`[^\p{L}\p{N}\n]*${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'iuy',
  );
  return lines.some((line) => {
    begins.lastIndex = line;
    return begins.test(places.source);
  });
}
