/**
 * The language server: what an editor asks of a content folder, answered from the same checks and
 * registers that the site is made from. It never offers to format a text: the words are law.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isPublished } from '../../src/edit/consequences.ts';
import { consequencesOf } from '../../src/edit/intended.ts';
import { meaningIn, placesOf, termOf, usesOf, type FilePlace } from '../../src/edit/told.ts';
import { thingAt, type OpenText, type Thing } from '../../src/edit/things.ts';
import { contentFolder } from '../../src/library/content-folder.ts';
import { counted } from '../../src/publish/words.ts';
import { quickFixes, rangeOf, shownDiagnostic } from './diagnostics.ts';
import { workspaceEdit } from './rename.ts';
import { makeWorkspace, pathOf, type Snapshot, type Workspace } from './workspace.ts';

/** An editor sends every letter: checks wait until nobody has typed for so long. */
const SETTLE_MILLISECONDS = 150;

/** The code of an error that an editor shows to its user as it stands. */
const REQUEST_FAILED = -32803;

/** Answers an editor over a connection, until it is closed. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let workspace: Workspace = makeWorkspace(path.resolve(folderOf(undefined)));
  let annotated = false;
  let watches = false;
  let timer: NodeJS.Timeout | undefined;
  const told = new Set<string>();

  connection.onInitialize((params): InitializeResult => {
    workspace = makeWorkspace(folderOf(params));
    annotated =
      params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      params.capabilities.workspace.workspaceEdit.documentChanges === true;
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'clauseline' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });

  const tell = (): void => {
    const { check } = workspace.snapshot();
    const byFile = Map.groupBy(check().diagnostics, ({ file }) => file ?? '');
    for (const name of new Set([...told, ...byFile.keys()])) {
      const diagnostics = (byFile.get(name) ?? []).map((one) =>
        shownDiagnostic(one, workspace.uriOf),
      );
      void connection.sendDiagnostics({ uri: workspace.uriOf(name), diagnostics });
      if (diagnostics.length === 0) told.delete(name);
      else told.add(name);
    }
  };
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        tell();
      } catch (error) {
        // A fault of ours in one text must not take the editor's server away.
        connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error));
      }
    }, SETTLE_MILLISECONDS);
  };
  connection.onInitialized(() => {
    tellSoon();
    const { untold } = workspace;
    if (untold !== undefined) connection.console.warn(untold);
    // What git and the chores do to files that are not open: else nobody tells of it.
    if (!watches) return;
    const globPattern = `**/${workspace.label}/**/*.{md,yaml}`;
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern }],
    });
  });
  documents.onDidChangeContent(({ document }) => {
    workspace.open(document.uri, document.getText());
    tellSoon();
  });
  documents.onDidClose(({ document }) => {
    workspace.close(document.uri);
    workspace.reread();
    tellSoon();
  });
  const reread = (): void => {
    workspace.reread();
    tellSoon();
  };
  documents.onDidSave(reread);
  connection.onDidChangeWatchedFiles(reread);
  connection.onShutdown(() => {
    clearTimeout(timer);
  });

  /** What an editor points at, with the text it is in. */
  const pointed = (params: TextDocumentPositionParams): Pointed | undefined => {
    const name = workspace.nameOf(params.textDocument.uri);
    const snapshot = workspace.snapshot();
    const text = name === undefined ? undefined : snapshot.textOf(name);
    if (text === undefined) return undefined;
    const { line, character } = params.position;
    const offset = text.places.offsetOf({ line: line + 1, column: character + 1 });
    const thing = thingAt(text, offset);
    return thing && { thing, text, snapshot };
  };
  const location = ({ file, place }: FilePlace): Location => ({
    uri: workspace.uriOf(file),
    range: rangeOf(place),
  });

  connection.onHover((params) => {
    const found = pointed(params);
    if (found === undefined) return null;
    const { thing, text, snapshot } = found;
    const value = meaningIn(thing, text.register, snapshot.titleOf);
    if (value === undefined) return null;
    return { contents: { kind: 'markdown', value }, range: rangeOf(thing.place) };
  });
  connection.onDefinition((params) => {
    const found = pointed(params);
    if (found === undefined) return null;
    const { thing, text, snapshot } = found;
    return placesOf(thing, text.register, snapshot.placesIn).map(location);
  });
  connection.onReferences((params) => {
    const found = pointed(params);
    if (found === undefined) return null;
    const { thing, text, snapshot } = found;
    const uses = usesOf(thing, text.register, snapshot.placesIn);
    const declared = params.context.includeDeclaration
      ? placesOf(thing, text.register, snapshot.placesIn)
      : [];
    return [...declared, ...uses].map(location);
  });
  connection.onPrepareRename((params) => {
    const found = pointed(params);
    const term = found && termOf(found.thing, found.text.register);
    if (found === undefined || term === undefined) return null;
    return { range: rangeOf(found.thing.place), placeholder: term };
  });
  connection.onRenameRequest((params) => {
    const found = pointed(params);
    const from = found && termOf(found.thing, found.text.register);
    const setting = found?.snapshot.settingOf(found.text);
    if (from === undefined || setting === undefined) {
      throw new ResponseError(REQUEST_FAILED, 'There is no defined term here to rename.');
    }
    const answer = consequencesOf({ kind: 'rename', from, to: params.newName }, setting);
    if (answer.kind === 'refused') throw new ResponseError(REQUEST_FAILED, answer.why);
    const { consequences } = answer;
    const left = consequences.filter(({ edit, published }) => edit === undefined || published);
    if (left.length > 0) {
      const message = `Not renamed: ${counted(left.length, 'place')}, in published text or for you to decide. npm run consequences -- rename lists them.`;
      // Not as a question, which not every editor answers.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message,
      });
    }
    const versionOf = (uri: string): number | null => documents.get(uri)?.version ?? null;
    return workspaceEdit(consequences, workspace.uriOf, versionOf, annotated);
  });
  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const name = workspace.nameOf(uri);
    if (name === undefined) return [];
    const { check, placesIn, loaded, textOf } = workspace.snapshot();
    const allows =
      loaded.readable !== undefined &&
      textOf(name) !== undefined &&
      !isPublished(loaded.readable, name);
    const { diagnostics, published } = check();
    const fixes = published?.has(name) !== true;
    return diagnostics
      .filter(({ file }) => file === name)
      .flatMap((diagnostic) => {
        const shown = shownDiagnostic(diagnostic, workspace.uriOf);
        const { start, end } = shown.range;
        if (start.line > range.end.line || end.line < range.start.line) return [];
        return quickFixes(diagnostic, shown, uri, placesIn(name), { allows, fixes });
      });
  });

  documents.listen(connection);
  connection.listen();
}

interface Pointed {
  readonly thing: Thing;
  readonly text: OpenText;
  readonly snapshot: Snapshot;
}

/**
 * The content folder of what an editor has open: of several folders, that of the first which has one.
 * Editors of an older protocol name one folder, in `rootUri`.
 */
function folderOf(params: InitializeParams | undefined): string {
  const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? [];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- editors of an older protocol
  const root = params?.rootUri;
  const named = folders.length > 0 || typeof root !== 'string' ? folders : [root];
  const contents = named
    .flatMap((uri) => pathOf(uri) ?? [])
    .map((one) => path.resolve(one, contentFolder()));
  const found = contents.find((one) => existsSync(path.join(one, 'code.md')));
  return found ?? contents[0] ?? path.resolve(contentFolder());
}
