/** Samples of texts, checked: an example of a rule, or a case of the seeded faults. */
import { checkAlone, checkLibrary, type CheckReport } from '../../src/check/check.ts';
import type { Sample } from '../../src/check/rule.ts';
import { libraryOf } from '../../src/library/library.ts';

/** What says of a sample which code it is. */
export const CODE =
  '---\ntitle: Example Code\nabbreviation: EXC\nasAt: 2024-01-01\nabout: An invented code.\n---\n';

/** The place that ⟦ and ⟧ stand around: a file, and offsets into it without the marks. */
interface MarkedPlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface ReadSample {
  readonly files: ReadonlyMap<string, string>;
  readonly marked: MarkedPlace | undefined;
}

/** Takes the marks out of a sample. */
export function readSample(sample: Sample): ReadSample {
  const given = typeof sample === 'string' ? { 'text.md': sample } : sample;
  const files = new Map<string, string>();
  let marked: MarkedPlace | undefined;
  for (const [file, text] of Object.entries(given)) {
    const start = text.indexOf('⟦');
    const end = text.indexOf('⟧') - 1;
    if (start !== -1) marked = { file, start, end };
    files.set(file, text.replaceAll(/[⟦⟧]/g, ''));
  }
  return { files, marked };
}

/** Checks a sample. Files of a content folder are named from it, and get a code.md. */
export function checkSample({ files }: ReadSample): CheckReport {
  const alone = files.get('text.md');
  if (alone !== undefined) return checkAlone(alone, 'text.md');
  const all = new Map([['code.md', CODE], ...files]);
  return checkLibrary(
    libraryOf(
      [...all].map(([path, text]) => ({ path, name: `content/${path}`, text })),
      'content',
    ),
  );
}

/** A diagnostic's place as offsets into its file. */
export function offsetsOf(
  { files }: ReadSample,
  { file = '', place }: CheckReport['diagnostics'][number],
): MarkedPlace | undefined {
  if (place === undefined || !('start' in place)) return undefined;
  const name = file.replace(/^content\//, '');
  const lines = (files.get(name) ?? '').split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const { start, end } = place;
  return {
    file: name,
    start: offset(start.line, start.column),
    end: offset(end.line, end.column),
  };
}
