import { outlineNames } from './outline.ts';
import {
  blocksOf,
  type Part,
  region,
  type Region,
  required,
  SourceShapeError,
  splitTitle,
} from './part.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads the report: title block, sections by heading, footnotes. */
export function readReport(text: string): Part {
  const [classification, titleBlock, kind, version, date, ...rest] = blocksOf(text);
  const { number, title } = splitTitle(required(titleBlock, 'the title of the report'));
  const { sections, footnotes, furniture } = readSections(rest);
  return {
    front: [
      region('report/number', number),
      region('report/title', title),
      region('report/kind', required(kind, 'the kind of the report')),
      region('report/version', required(version, 'the version of the report')),
      region('report/date', required(date, 'the date of the report')),
    ],
    body: [
      region('report/classification', required(classification, 'the classification')),
      ...sections,
      ...footnotes,
    ],
    furniture,
  };
}

/** What the blocks below the title block hold. */
interface Sections {
  readonly sections: Region[];
  readonly footnotes: Region[];
  readonly furniture: string[];
}

/** Walks the blocks from heading to heading. A sentence that a footnote broke is joined again. */
function readSections(blocks: readonly string[]): Sections {
  const expected = outlineNames();
  const lines = new Map<string, string[]>();
  const footnotes: Region[] = [];
  const furniture: string[] = [];
  let current: string[] | undefined;
  let reached = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = required(blocks[i], 'the next block');
    const next = expected[reached];
    const footnote = footnoteNumber(block);
    if (block === 'Contents') {
      furniture.push(block, required(blocks[++i], 'the contents list'));
    } else if (next !== undefined && block === next.heading) {
      current = [block];
      lines.set(next.name, current);
      reached += 1;
    } else if (footnote !== undefined) {
      footnotes.push(region(`report/footnote/${footnote}`, block));
    } else if (current === undefined) {
      throw new SourceShapeError(`Text before the first heading of the report: ${block}`);
    } else {
      current.push(isPartyTable(block) ? readPartyTable(block) : block);
    }
  }
  const missing = expected[reached];
  if (missing !== undefined) {
    throw new SourceShapeError(`The report has no heading "${missing.heading}" where expected.`);
  }
  const sections = [...lines].map(([name, own]) => region(name, ...own));
  return { sections, footnotes, furniture };
}

/** The number of a footnote's text, or undefined for any other block. */
function footnoteNumber(block: string): number | undefined {
  const mark = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]) /.exec(block)?.[1];
  return mark === undefined ? undefined : superscripts.indexOf(mark);
}

/** Whether a block is the table of party categories. */
function isPartyTable(block: string): boolean {
  return block.startsWith('SEC Party Categories impacted\t');
}

/**
 * The table of party categories stands in two pairs of columns (mark, category). It is published as
 * one pair (category, mark), so its words are read in that order.
 */
function readPartyTable(block: string): string {
  const [caption, ...rows] = block.split('\n');
  const pairs = rows.flatMap((row) => {
    const [mark1, category1, mark2, category2, ...more] = row.split('\t');
    if (category2 === undefined || more.length > 0) {
      throw new SourceShapeError(`Expected two marks and two party categories, found: ${row}`);
    }
    return [`${category1} ${mark1}`, `${category2} ${mark2}`];
  });
  return [caption, ...pairs].join('\n');
}
