/** The language server by a real client over standard input and output, on the real content. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  Location,
  Position,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { ScratchCode } from '../scripts/scratch-code.ts';
import { EditorClient } from './client.ts';

const D9 = 'content/code/section-d/9.0.md';
const D10 = 'content/code/section-d/10.0.md';
const A32 = 'content/code/section-a/32.0.md';
const ANNEX = 'content/modifications/mp167b/annex-a.md';

let code: ScratchCode;
let client: EditorClient;
beforeAll(async () => {
  code = new ScratchCode();
  client = new EditorClient(code.folder);
  const { capabilities } = await client.initialize(true);
  expect(capabilities.documentFormattingProvider).toBeUndefined();
  for (const file of [D9, D10, A32, ANNEX]) await client.open(file, code.read(file));
});
afterAll(() => {
  client.kill();
  code.clear();
});

/** Where words stand in a file: the place of their first letter, or further in. */
function at(file: string, words: string, into = 1): Position {
  const text = code.read(file);
  const offset = text.indexOf(words);
  expect(offset, `${words} in ${file}`).not.toBe(-1);
  const before = text.slice(0, offset + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The words of a range, as the file on the disk has them. */
function wordsOf(file: string, { start, end }: Range): string {
  const lines = code.read(file).split('\n');
  if (start.line !== end.line) return lines.slice(start.line, end.line + 1).join('\n');
  return lines[start.line]?.slice(start.character, end.character) ?? '';
}

const ask = <Result>(method: string, file: string, position: Position, more = {}) =>
  client.request<Result>(`textDocument/${method}`, {
    textDocument: { uri: client.uri(file) },
    position,
    ...more,
  });

/** A place as a short line: "10.0.md:37 Programme Assurance Policy". */
function shown({ uri, range }: Location): string {
  const file = [D9, D10, A32, ANNEX].find((one) => client.uri(one) === uri) ?? uri;
  return `${file.split('/').at(-1) ?? ''}:${String(range.start.line + 1)} ${wordsOf(file, range)}`;
}

describe('hover', () => {
  it('tells what a term means, and that its signpost leads elsewhere', async () => {
    const position = at(D10, 'adhere to the Programme Assurance Policy', 20);
    const hover = await ask<Hover>('hover', D10, position);
    const { value } = hover.contents as { value: string };
    expect(value).toContain('**Programme Assurance Policy** (Section A, version 32.0, proposed)');
    expect(value).toContain('has the meaning given to that expression in Section C2.3');
    expect(value).toContain('C2.3 is not published here. A meaning stands at D10.22.');
    expect(value).toContain('**Programme Assurance Policy** (D10.22, Section D, version 10.0');
    expect(value).toContain('Used 6 times.');
    expect(wordsOf(D10, hover.range as Range)).toBe('Programme Assurance Policy');
  });

  it('shows what a reference cites, or that it is not published', async () => {
    const cited = await ask<Hover>('hover', D10, at(D10, 'Sections D10.13(d)', 12));
    expect((cited.contents as { value: string }).value).toBe(
      String.raw`**D10.13(d)** is not published here.`,
    );
    expect(await ask('hover', D10, at(D10, 'The DCC shall ensure', 2))).toBeNull();
  });

  it('reads a text in force beside the texts in force', async () => {
    const hover = await ask<Hover>('hover', D9, at(D9, 'A SEC Release Testing Approach', 8));
    expect((hover.contents as { value: string }).value).toContain(
      'Section D, version 9.0, in force',
    );
  });

  it('reads an annex beside what it would make', async () => {
    const hover = await ask<Hover>('hover', ANNEX, at(ANNEX, 'adhere to the Programme', 16));
    expect((hover.contents as { value: string }).value).toContain('version 32.0, proposed');
  });
});

describe('go to definition and find uses', () => {
  const position = (): Position => at(D10, 'adhere to the Programme Assurance Policy', 20);

  it('leads to the meaning first, then to the signpost', async () => {
    const places = await ask<Location[]>('definition', D10, position());
    expect(places.map(shown)).toEqual([
      '10.0.md:38 Programme Assurance Policy',
      '32.0.md:17 Programme Assurance Policy',
    ]);
  });

  it('finds each use', async () => {
    const context = { includeDeclaration: false };
    const places = await ask<Location[]>('references', D10, position(), { context });
    expect(places.map(shown)).toEqual(
      [40, 42, 44, 46, 48, 50].map((line) => `10.0.md:${String(line)} Programme Assurance Policy`),
    );
    const fromDefinition = await ask<Location[]>(
      'references',
      A32,
      { line: 16, character: 3 },
      {
        context: { includeDeclaration: true },
      },
    );
    expect(fromDefinition).toHaveLength(8);
  });
});

describe('rename', () => {
  it('gives edits that ask to be reviewed, in every text, and only there', async () => {
    const position = at(D10, 'adhere to the Programme Assurance Policy', 20);
    const ready = await ask<{ placeholder: string; range: Range }>('prepareRename', D10, position);
    expect(ready.placeholder).toBe('Programme Assurance Policy');
    const edit = await ask<WorkspaceEdit>('rename', D10, position, { newName: 'Assurance Rules' });
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument: { uri }, edits }) => [uri, edits.length])).toEqual([
      [client.uri(A32), 1],
      [client.uri(D10), 8],
      [client.uri('content/known-faults.yaml'), 1],
      [client.uri(ANNEX), 9],
    ]);
    for (const one of changes.flatMap(({ edits }) => edits)) {
      expect(one).toMatchObject({ newText: 'Assurance Rules' });
      const { annotationId } = one as { annotationId: string };
      expect(edit.changeAnnotations?.[annotationId]?.needsConfirmation).toBe(true);
    }
    const reasonsIn = (file: string): (string | undefined)[] =>
      changes
        .filter(({ textDocument: { uri } }) => uri === client.uri(file))
        .flatMap(({ edits }) => edits as { annotationId: string }[])
        .map(({ annotationId }) => edit.changeAnnotations?.[annotationId]?.description);
    expect(reasonsIn(A32)).toEqual(['The term is defined here.']);
    expect(reasonsIn(ANNEX)).toContain('The annex makes the proposed text, and has the term here.');
    expect(client.messages.at(-1)).toContain('Not renamed: 1 place');
  });

  it('refuses what is no term, and a name that is taken', async () => {
    const nothing = at(D10, 'The DCC shall ensure', 2);
    expect(await ask('prepareRename', D10, nothing)).toBeNull();
    await expect(ask('rename', D10, nothing, { newName: 'X' })).rejects.toThrow('no defined term');
    const position = at(D10, 'adhere to the Programme Assurance Policy', 20);
    const taken = ask('rename', D10, position, { newName: 'Proposer' });
    await expect(taken).rejects.toThrow('“Proposer” is defined already');
  });
});

describe('diagnostics', () => {
  it('follow what is typed, before it is saved, with the other place and the rule', async () => {
    const start = at(D10, 'D10.21 The', 0);
    const range = { start, end: { line: start.line, character: start.character + 6 } };
    await client.change(D10, 2, range, 'D10.20');
    const isDuplicate = ({ code: rule }: Diagnostic): boolean => rule === 'duplicate-clause-number';
    const found = await client.diagnostics(D10, (all) => all.some(isDuplicate));
    const told = found.find(isDuplicate);
    expect(told).toMatchObject({ severity: 1, source: 'clauseline' });
    expect(told?.range.start).toEqual(start);
    expect(told?.message).toContain('Found D10.20 a second time');
    expect(told?.relatedInformation?.[0]?.location.uri).toBe(client.uri(D10));
    expect(told?.codeDescription?.href).toMatch(/^file:.*rules\.md#duplicate-clause-number$/);
    await client.change(D10, 3, range, 'D10.21');
    await client.diagnostics(D10, (all) => !all.some(isDuplicate));
  });

  it('tell that a published text is changed', async () => {
    const start = at(D9, 'on request of', 0);
    await client.change(D9, 2, { start, end: start }, 'x');
    const isChanged = ({ code: rule }: Diagnostic): boolean => rule === 'published-text-changed';
    await client.diagnostics(D9, (all) => all.some(isChanged));
    await client.change(D9, 3, { start, end: { ...start, character: start.character + 1 } }, '');
    await client.diagnostics(D9, (all) => !all.some(isChanged));
  });
});

describe('quick fixes', () => {
  it('offer a comment that counts once it has a reason', async () => {
    const start = at(D10, 'D10.28 Should', 0);
    await client.change(D10, 4, { start, end: start }, 'D10.29 A [TBC] clause.\n\n');
    const isTold = ({ code: rule }: Diagnostic): boolean => rule === 'leftover-placeholder';
    const told = (await client.diagnostics(D10, (all) => all.some(isTold))).find(isTold);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(D10) },
      range: told?.range,
      context: { diagnostics: [told] },
    });
    const allow = actions.find(({ title }) => title.startsWith('Allow leftover-placeholder'));
    const [edit] = allow?.edit?.changes?.[client.uri(D10)] ?? [];
    expect(edit?.newText).toBe(' <!-- clauseline allow leftover-placeholder: -->');
    expect(edit?.range.start.line).toBe(told?.range.start.line);
  });

  it('offer a fix of markup where the rule has one', async () => {
    const start = at(D10, 'D10.28 Should', 0);
    const comment = '<!-- clauseline allow leftover-placeholder: none here -->\n\n';
    const inserted = { start, end: { line: start.line + 2, character: 0 } };
    await client.change(D10, 5, inserted, comment);
    const isTold = ({ code: rule }: Diagnostic): boolean => rule === 'unused-suppression';
    const told = (await client.diagnostics(D10, (all) => all.some(isTold))).find(isTold);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(D10) },
      range: told?.range,
      context: { diagnostics: [told] },
    });
    expect(actions.some(({ isPreferred, edit }) => isPreferred === true && edit)).toBe(true);
  });
});

describe('places', () => {
  const isOn =
    (words: string) =>
    ({ code: rule, message }: Diagnostic): boolean =>
      rule === 'leftover-placeholder' && JSON.stringify(message).includes(words);

  it('are counted in UTF-16 units, past signs that need two', async () => {
    const start = at(D10, 'D10.27', 0);
    const line = { start, end: { line: start.line, character: start.character + 6 } };
    await client.change(D10, 6, line, 'D10.27 😀 [TBC] and a Programme Assurance Policy');
    const told = (await client.diagnostics(D10, (all) => all.some(isOn('[TBC]')))).find(
      isOn('[TBC]'),
    );
    expect(told?.range).toEqual({
      start: { line: start.line, character: 10 },
      end: { line: start.line, character: 15 },
    });
    const hover = await ask<Hover>('hover', D10, { line: start.line, character: 25 });
    expect(hover.range).toEqual({
      start: { line: start.line, character: 22 },
      end: { line: start.line, character: 48 },
    });
  });

  it('are those of the file where its lines end as on Windows', async () => {
    const text = code.read(D10).replace('D10.26', 'D10.26 [TBD]').replaceAll('\n', '\r\n');
    await client.change(
      D10,
      7,
      { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
      text,
    );
    const told = (await client.diagnostics(D10, (all) => all.some(isOn('[TBD]')))).find(
      isOn('[TBD]'),
    );
    const start = at(D10, 'D10.26', 0);
    expect(told?.range).toEqual({
      start: { line: start.line, character: 7 },
      end: { line: start.line, character: 12 },
    });
  });

  it('are asked of files that something else writes, and follow them', async () => {
    expect(client.registered).toEqual([
      [
        'workspace/didChangeWatchedFiles',
        { watchers: [{ globPattern: '**/content/**/*.{md,yaml}' }] },
      ],
    ]);
    const report = 'content/modifications/mp167b/report.md';
    const text = code.read(report);
    const wrote = (words: string): Promise<void> => {
      code.write(report, words);
      const changes = [{ uri: client.uri(report), type: 2 }];
      return client.notify('workspace/didChangeWatchedFiles', { changes });
    };
    await wrote(text.replace('status: proposed', 'status: propsed'));
    await client.diagnostics(report, (all) =>
      all.some(({ code: rule }) => rule === 'front-matter'),
    );
    await wrote(text);
    await client.diagnostics(report, (all) => all.length === 0);
  });

  it('tell of a record of what was published that is gone, though git has it', async () => {
    const record = 'content/published.yaml';
    const text = code.read(record);
    const changed = (type: number): Promise<void> =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri(record), type }],
      });
    rmSync(join(code.folder, record));
    await changed(3);
    const isGone = ({ message }: Diagnostic): boolean =>
      JSON.stringify(message).includes('Found no content/published.yaml, which was committed');
    await client.diagnostics(record, (all) => all.some(isGone));
    code.write(record, text);
    await changed(1);
    await client.diagnostics(record, (all) => all.length === 0);
  });

  it('are found again when a head that could not be read is mended', async () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    await client.change(D10, 8, whole, '---\nversion: [\n---\n\nD10.18 Text.\n');
    const isHead = ({ code: rule }: Diagnostic): boolean => rule === 'front-matter';
    const broken = await client.diagnostics(D10, (all) => all.some(isHead));
    expect(broken.find(isHead)?.severity).toBe(1);
    await client.change(D10, 9, whole, code.read(D10));
    await client.diagnostics(D10, (all) => !all.some(isHead));
    const hover = await ask<Hover>(
      'hover',
      D10,
      at(D10, 'adhere to the Programme Assurance Policy', 20),
    );
    expect(wordsOf(D10, hover.range as Range)).toBe('Programme Assurance Policy');
  });
});

describe('the end', () => {
  it('is clean', async () => {
    expect(await client.end()).toBe(0);
    expect(client.stderr).toBe('');
  });
});
