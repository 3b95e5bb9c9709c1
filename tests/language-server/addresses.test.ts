/** Files as editors name them: in several ways, outside the content, on no disk of this machine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodeAction, Hover, Position, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { ScratchCode } from '../scripts/scratch-code.ts';
import { EditorClient } from './client.ts';

const D10 = 'content/code/section-d/10.0.md';

let code: ScratchCode;
let client: EditorClient;
/** The same file as the editor writes it: not every editor writes each letter as it is. */
let written = '';
beforeAll(async () => {
  code = new ScratchCode();
  client = new EditorClient(code.folder);
  // An editor of an older protocol: one folder, and no edits that ask to be reviewed.
  const { href } = new URL(client.uri(''));
  await client.request('initialize', { processId: null, rootUri: href, capabilities: {} });
  await client.notify('initialized', {});
  written = client.uri(D10).replace('section-d', 'section%2Dd');
});
afterAll(() => {
  client.kill();
  code.clear();
});

const open = (uri: string, text: string): Promise<void> =>
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
const ask = <Result>(method: string, uri: string, position: Position, more = {}) =>
  client.request<Result>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });

it('a file is told of and edited under the address by which it was opened', async () => {
  const text = code.read(D10).replace('D10.24 ', 'D10.24 The the ');
  await open(written, text);
  const isDoubled = ({ code: rule }: { code?: unknown }): boolean => rule === 'doubled-word';
  await client.diagnosticsAt(written, (all) => all.some(isDoubled));
  const before = text.slice(0, text.indexOf('adhere to the Programme') + 20).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  expect(await ask<Hover>('hover', written, position)).toMatchObject({
    contents: { value: expect.stringContaining('**Programme Assurance Policy**') as string },
  });
  const edit = await ask<WorkspaceEdit>('rename', written, position, { newName: 'Rules' });
  expect(Object.keys(edit.changes ?? {})).toContain(written);
  expect(Object.keys(edit.changes ?? {})).not.toContain(client.uri(D10));
});

it('words that are said to be no use of a term have no meaning shown', async () => {
  const file = 'content/code/section-d/9.0.md';
  const text = code
    .read(file)
    .replace('D10.19 ', 'D10.19 A Proposer<!-- no term -->. A Proposer. ');
  await client.open(file, text);
  const line = text.slice(0, text.indexOf('D10.19 A')).split('\n').length - 1;
  expect(await ask('hover', client.uri(file), { line, character: 10 })).toBeNull();
  const character = 'D10.19 A Proposer<!-- no term -->. A Pro'.length;
  expect(await ask<Hover>('hover', client.uri(file), { line, character })).not.toBeNull();
});

it.each([
  'file:///c%3A/Users/editor/content/code/section-d/10.0.md',
  'file://server/share/content/code/section-d/10.0.md',
  'file:///content%2Fcode.md',
  'untitled:Untitled-1',
  'git:/content/code/section-d/10.0.md?ref=HEAD',
  'no address at all',
  'file:///etc/passwd',
])('%s is none of ours, and nothing is said of it', async (uri) => {
  await open(uri, '1.1 See clause 9.9.\n');
  const position = { line: 0, character: 8 };
  expect(await ask('hover', uri, position)).toBeNull();
  expect(await ask('definition', uri, position)).toBeNull();
  expect(await ask('references', uri, position, { context: {} })).toBeNull();
  expect(await ask('prepareRename', uri, position)).toBeNull();
  const range = { start: position, end: position };
  const more = { range, context: { diagnostics: [] } };
  expect(await ask<CodeAction[]>('codeAction', uri, position, more)).toEqual([]);
  expect(client.stderr).toBe('');
});
