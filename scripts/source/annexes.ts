import {
  blocksOf,
  type Part,
  region,
  type Region,
  required,
  SourceShapeError,
  splitTitle,
} from './part.ts';

/** Reads Annex A: for each Section its heading and instructions, its definitions or clauses. */
export function readAnnexA(text: string): Part {
  const [classification, titleBlock, label, nameAndVersion, ...rest] = blocksOf(text);
  const { number, title } = splitTitle(required(titleBlock, 'the title of Annex A'));
  const [name, version] = required(nameAndVersion, 'the version of Annex A').split(' – ');
  return {
    front: [
      region('annex-a/title', title),
      region('annex-a/label', required(label, 'the label of Annex A')),
      region('annex-a/name', required(name, 'the name of Annex A')),
      region('annex-a/version', required(version, 'the version of Annex A')),
    ],
    body: readLegalText(rest.flatMap((block) => block.split('\n'))),
    furniture: [required(classification, 'the classification of Annex A'), number, '–'],
  };
}

/** Names each line of Annex A; limbs, and text without a name of its own, join what is above. */
function readLegalText(lines: readonly string[]): Region[] {
  const found: { name: string; lines: string[] }[] = [];
  let section: string | undefined;
  for (const line of lines) {
    section = /^(Section [A-Z]+) ‘/.exec(line)?.[1] ?? section;
    const name = nameOfLine(line, section);
    const last = found.at(-1);
    if (name !== undefined) found.push({ name, lines: [line] });
    else if (last !== undefined) last.lines.push(line);
    else throw new SourceShapeError(`Text before the first heading of Annex A: ${line}`);
  }
  return found.map((piece) => region(piece.name, ...piece.lines));
}

/** The region that a line of Annex A begins, or undefined when it continues the one above. */
function nameOfLine(line: string, section: string | undefined): string | undefined {
  if (line === 'About this document') return `annex-a/${line}`;
  if (section === undefined || /^\s*- \([a-z]+\) /.test(line)) return undefined;
  if (line.startsWith(`${section} ‘`)) return `annex-a/${section}/heading`;
  if (line.startsWith('These changes ')) return `annex-a/${section}/baseline`;
  if (line.startsWith('Add ')) return `annex-a/${section}/instruction`;
  const clause = /^(?:- )?([A-Z]+\d+\.\d+) /.exec(line)?.[1];
  if (clause !== undefined) return `annex-a/${clause}`;
  const [left, right] = line.replace(/<\/?u>/g, '').split('\t');
  return right === undefined ? `annex-a/sub-heading/${line}` : `annex-a/definition/${left}`;
}

/** Reads Annex B: each question with its table; the caption that repeats "Question 1" is left out. */
export function readAnnexB(text: string): Part {
  const [classification, titleBlock, label, name, ...rest] = blocksOf(text);
  const { number, title } = splitTitle(required(titleBlock, 'the title of Annex B'));
  const furniture = [required(classification, 'the classification of Annex B'), number];
  const found: { name: string; lines: string[] }[] = [];
  for (const line of rest.flatMap((block) => block.split('\n'))) {
    const question = /^(Question \d+): /.exec(line)?.[1];
    const last = found.at(-1);
    if (question !== undefined) found.push({ name: `annex-b/${question}`, lines: [line] });
    else if (line === 'About this document') found.push({ name: `annex-b/${line}`, lines: [line] });
    else if (last === undefined) throw new SourceShapeError(`Text before any heading: ${line}`);
    else if (line.trimEnd() === last.name.slice('annex-b/'.length)) furniture.push(line);
    else last.lines.push(line);
  }
  return {
    front: [
      region('annex-b/title', title),
      region('annex-b/label', required(label, 'the label of Annex B')),
      region('annex-b/name', required(name, 'the name of Annex B')),
    ],
    body: found.map((piece) => region(piece.name, ...piece.lines)),
    furniture,
  };
}
