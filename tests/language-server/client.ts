/** A client of the language server, as an editor is one: a process, and messages over its pipes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver-protocol';

const SERVER = resolve(import.meta.dirname, '../../scripts/language-server.ts');

export class EditorClient {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #waiting: (() => void)[] = [];
  readonly messages: string[] = [];
  /** What the server asked to be told of, as it asked. */
  readonly registered: unknown[] = [];
  readonly folder: string;
  stderr = '';

  constructor(folder: string) {
    this.folder = folder;
    this.#process = spawn(process.execPath, [SERVER, '--stdio'], {
      cwd: folder,
      env: { ...process.env, CLAUSELINE_CONTENT: undefined },
    });
    const { stdout, stdin, stderr } = this.#process;
    if (stdout === null || stdin === null) throw new Error('The server has no pipes.');
    stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.#diagnostics.set(uri, diagnostics);
        for (const wake of this.#waiting.splice(0)) wake();
      },
    );
    this.#connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.#connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string; registerOptions: unknown }[] }) => {
        this.registered.push(
          ...registrations.map(({ method, registerOptions }) => [method, registerOptions]),
        );
      },
    );
    this.#connection.listen();
  }

  uri(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  async initialize(annotations: boolean): Promise<InitializeResult> {
    const workspaceEdit = annotations
      ? { documentChanges: true, changeAnnotationSupport: {} }
      : { documentChanges: false };
    const result = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: 'code' }],
      capabilities: {
        workspace: { workspaceEdit, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    await this.notify('initialized', {});
    return result;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.#connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  open(file: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(file), languageId: 'markdown', version: 1, text };
    return this.notify('textDocument/didOpen', { textDocument });
  }

  /** Types over some of an open text. */
  change(file: string, version: number, range: Range, text: string): Promise<void> {
    return this.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(file), version },
      contentChanges: [{ range, text }],
    });
  }

  /** The diagnostics of a file as soon as they are so. */
  diagnostics(
    file: string,
    until: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    return this.diagnosticsAt(this.uri(file), until);
  }

  /** The diagnostics under an address as soon as they are so. */
  async diagnosticsAt(
    uri: string,
    until: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.#diagnostics.get(uri);
      if (found !== undefined && until(found)) return found;
      await new Promise<void>((wake, fail) => {
        const late = setTimeout(() => {
          fail(new Error(`Not told of ${uri} in time; last: ${JSON.stringify(found)}`));
        }, 15_000);
        this.#waiting.push(() => {
          clearTimeout(late);
          wake();
        });
      });
    }
  }

  /** Ends as the protocol says; gives the exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.#process.once('exit', done));
    await this.request('shutdown', null);
    await this.notify('exit', null);
    return ended;
  }

  kill(): void {
    this.#process.kill();
  }
}
