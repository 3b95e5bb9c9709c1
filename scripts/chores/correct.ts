/**
 * A correction of a text that was published: the changed text becomes the recorded one, with the
 * reason, and with what changed where the text before it can be found.
 */
import { annexesIn, annexFaults, documentsIn } from '../../src/amend/annexes.ts';
import { isError } from '../../src/model/diagnostics.ts';
import { withCorrection, withEntry } from '../../src/library/entries.ts';
import { hashOfText } from '../../src/library/read-records.ts';
import { committedText } from '../../src/library/published-text.ts';
import { hashRecorded, recordOf } from '../../src/library/published.ts';
import type { Day } from '../../src/library/types.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { dayWords, shortened } from '../../src/publish/words.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { provisionOf, type Change } from '../../src/redline/types.ts';
import { correctionLine, plain } from './changelog.ts';
import { RECORD } from './files.ts';
import { pathIn, textOf, type Changes, type Content, type Named } from './content.ts';
import { Refusal } from './refusal.ts';

interface PlannedCorrection {
  readonly changes: Changes;
  readonly said: readonly string[];
}

/** Works out a correction. Refuses where nothing was published, or nothing changed. */
export function planCorrection(
  content: Content,
  named: Named,
  reason: string,
  day: Day,
): PlannedCorrection {
  const [document, version] = named;
  const name = `${document.id}@${version.number}`;
  const record = recordOf(content.library, version);
  if (record === undefined) {
    throw new Refusal(`${name} was not published yet: its text is free to change.`);
  }
  const path = pathIn(content, version.file);
  const text = textOf(content, path) ?? '';
  const sha256 = hashOfText(text);
  if (sha256 === hashRecorded(record)) {
    throw new Refusal(`The text of ${name} is the one that was published: there is no correction.`);
  }
  const before = committedText(content.folder, path, hashRecorded(record))?.text;
  const made = before === undefined ? undefined : correctedWords(before, text, version.file);
  const changes = new Map<string, string>();
  changes.set(
    RECORD,
    withCorrection(
      textOf(content, RECORD) ?? '',
      { document: document.id, version: version.number },
      { on: day, reason, changes: made ?? [], sha256 },
    ),
  );
  const line = correctionLine(named, reason, (made ?? []).map(plain));
  changes.set(
    'changelog.md',
    withEntry(textOf(content, 'changelog.md'), { day, heading: dayWords(day), line }),
  );
  return {
    changes,
    said: [
      `The correction of ${name} is recorded, and shown on its page.`,
      ...(made ?? [
        'The text that was published is not in git here, so that what changed is not listed.',
      ]),
      ...document.versions
        .filter(({ base }) => base === version.number)
        .map(
          ({ number }) =>
            `${document.id}@${number} is made from it: see whether it needs the same.`,
        ),
      ...annexesOf(content, named),
    ],
  };
}

/** The annexes that show the text, as context or as what they make, where they now show other words. */
function annexesOf({ library }: Content, [document, { number }]: Named): string[] {
  const touching = annexesIn(library).filter(({ paper, modification }) =>
    (paper.amends ?? modification.amends).some(
      (one) => one.document === document.id && (one.base === number || one.result === number),
    ),
  );
  if (touching.length === 0) return [];
  const faults = annexFaults(library).filter(isError);
  return touching.flatMap(({ paper, modification }) => {
    const results = (paper.amends ?? modification.amends).flatMap(({ document: id, result }) => {
      const made = documentsIn(library).find((one) => one.id === id);
      return made?.versions.find((one) => one.number === result)?.file ?? [];
    });
    const fault = faults.find(({ file = '' }) => file === paper.file || results.includes(file));
    if (fault === undefined) return [];
    const line = fault.line === undefined ? '' : `:${String(fault.line)}`;
    return [
      `${paper.file} has the text as it was: ${fault.actual ?? fault.reason} (${fault.file ?? ''}${line}) Correct it too, or the site cannot be built.`,
    ];
  });
}

/** What a correction changed, a line for each change; refuses where the redline is not proven. */
function correctedWords(before: string, after: string, file: string): string[] {
  const old = parseLegalText(before, file).tree;
  const redline = makeRedline(old, parseLegalText(after, file).tree);
  if (!redline.proof.proven) {
    throw new Refusal(
      `The redline of the correction of ${file} could not be proven; this is a fault of this program, please report it.`,
    );
  }
  if (redline.changes.length === 0) {
    return ['No word of the text changed, only how it is written in the file.'];
  }
  return redline.changes.map(lineOf);
}

/** Enough of a text to know it by. */
const MOST_WORDS = 200;

function lineOf(change: Change): string {
  const { kind, oldText, newText, detail } = change;
  const place = provisionOf(change);
  const at = place === '' ? '' : `${place}: `;
  const [old, fresh] = [oldText, newText].map((text) => `“${shortened(text, MOST_WORDS)}”`);
  switch (kind) {
    case 'inserted':
      return `${at}${fresh ?? ''} inserted`;
    case 'deleted':
      return `${at}${old ?? ''} deleted`;
    case 'replaced':
    case 'renumbered':
      return `${at}${old ?? ''} became ${fresh ?? ''}`;
    default:
      return `${at}${kind}${detail === undefined ? '' : `, ${detail}`}`;
  }
}
