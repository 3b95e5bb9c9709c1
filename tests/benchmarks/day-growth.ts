/**
 * How the site grows with the days of the code: each text is printed for each day, so that every link
 * of it stays at the day. Invented codes with more and more releases, of which each changes one text.
 * Exit status 1 when a page of a day is larger than the page of the version that it shows by more than
 * the bar, or the time to make the pages grows faster than their number.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadLibrary } from '../../src/library/library.ts';
import type { Library } from '../../src/library/types.ts';
import { reportText } from '../../src/model/report.ts';
import { buildPages } from '../../src/publish/build-pages.ts';
import type { TextPage } from '../../src/publish/page-models.ts';

/** The largest that a page of a day may be, in pages of the version that it shows. */
const MOST_SIZE = 1.1;
/** The longest that twice the days may take: other pages grow too, and the machine is shared. */
const MOST_TIME = 2.6;
const TEXTS = 8;
const CLAUSES = 60;
/** The code that is thought of: its size is that of the invented code, its days are releases. */
const FULL = { texts: 74, days: 40, words: 1_200_000 };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letterOf = (text: number): string => LETTERS.charAt(text % LETTERS.length);

/** One version of a text; what a release changes is the number of days in a clause. */
function versionText(text: number, version: number): string {
  const letter = letterOf(text);
  const clauses = Array.from({ length: CLAUSES }, (_, index) => {
    const days = index === version ? String(version + 10) : '5';
    return `${letter}1.${String(index + 1)} The Keeper shall tell the Board within ${days} days of each Delivery, in accordance with Section A1.${String((index % 50) + 2)} and Section ${letterOf(text + 1)}1.${String((index % 50) + 2)}.`;
  });
  const terms = ['Keeper', 'Board', 'Delivery'].map(
    (term) => `${term}\n: means the ${term.toLowerCase()} that is named in Section B1.2.`,
  );
  const body = text === 0 ? [...terms, ...clauses] : clauses;
  return `## ${letter}1 Duties\n\n${body.join('\n\n')}\n`;
}

/** A code of so many releases after its first day, each of which changes the next text. */
function codeOf(releases: number): Library {
  const folder = mkdtempSync(path.join(tmpdir(), 'clauseline-'));
  try {
    const write = (file: string, text: string): void => {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write(
      'code.md',
      '---\ntitle: Code\nabbreviation: C\nasAt: 2024-01-01\nabout: About\n---\n\nAbout.\n',
    );
    for (let text = 0; text < TEXTS; text += 1) {
      const letter = letterOf(text);
      const at = `code/section-${letter.toLowerCase()}`;
      write(
        `${at}/document.md`,
        `---\nkind: section\nnumber: ${letter}\ntitle: Title\norder: ${String(text + 1)}\n---\n\nAbout.\n`,
      );
      const changes = [0, ...Array.from({ length: releases }, (_, index) => index + 1)].filter(
        (day) => day === 0 || day % TEXTS === text,
      );
      changes.forEach((day, version) => {
        const isLast = version === changes.length - 1;
        const month = `${String(2000 + Math.floor(day / 12))}-${String((day % 12) + 1).padStart(2, '0')}`;
        const head = [
          `version: "${String(version + 1)}.0"`,
          `status: ${isLast ? 'in-force' : 'superseded'}`,
          `inForceFrom: ${month}-01`,
          ...(version === 0 ? [] : [`base: "${String(version)}.0"`]),
        ];
        write(
          `${at}/${String(version + 1)}.0.md`,
          `---\n${head.join('\n')}\n---\n\n${versionText(text, version)}`,
        );
      });
    }
    const { library, diagnostics } = loadLibrary(folder);
    if (library === undefined) throw new Error(reportText(diagnostics));
    return library;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a page weighs: its text, its panels and its notes, in characters. */
function sizeOf({ html, panels, references }: TextPage): number {
  return html.length + JSON.stringify(panels).length + JSON.stringify(references).length;
}

const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);

function measure(releases: number): { days: number; size: number; ratio: number; seconds: number } {
  const library = codeOf(releases);
  const before = process.cpuUsage().user;
  const { pages } = buildPages(library);
  const sizes = pages?.dayTexts.map(({ page }) => sizeOf(page())) ?? [];
  const seconds = (process.cpuUsage().user - before) / 1e6;
  if (pages === undefined) throw new Error('The pages were not made.');
  const versions = mean(pages.texts.map(sizeOf));
  const size = mean(sizes);
  const days = pages.days.length;
  if (pages.dayTexts.length !== TEXTS * days) throw new Error('A text of a day is missing.');
  return { days, size, ratio: size / versions, seconds };
}

measure(1);
const [few, more] = [7, 15].map(measure);
if (few !== undefined && more !== undefined) {
  const words = versionText(1, 0).split(/\s+/u).length;
  const perWord = more.size / words;
  const times = more.seconds / few.seconds;
  const [sizeHolds, timeHolds] = [more.ratio <= MOST_SIZE, times <= MOST_TIME];
  if (!sizeHolds || !timeHolds) process.exitCode = 1;
  console.log(
    `the page of a text on a day: ${more.ratio.toFixed(2)} times the page of its version (at most ${String(MOST_SIZE)})${sizeHolds ? '' : '  MISSED'}`,
  );
  console.log(
    `${String(few.days)} days to ${String(more.days)} of ${String(TEXTS)} texts: ${times.toFixed(2)} times as long (at most ${String(MOST_TIME)})${timeHolds ? '' : '  MISSED'}`,
  );
  const whole = (FULL.words * FULL.days * perWord) / 1e9;
  console.log(
    `${perWord.toFixed(0)} characters a word; ${String(FULL.texts)} texts of ${FULL.words.toLocaleString('en-GB')} words together on ${String(FULL.days)} days: ${(FULL.texts * FULL.days).toLocaleString('en-GB')} pages, about ${whole.toFixed(1)} thousand million characters`,
  );
}
