'use strict';

/*
 * Starts the language server of this project for VS Code. The client is the package that the project
 * has installed, so that there is nothing to build and nothing to fetch.
 */

var path = require('path');
var client = require('vscode-languageclient/node');

/** The project's folder, of which this is .vscode/extensions/clauseline. */
var root = path.resolve(__dirname, '..', '..', '..');

var running;

function activate() {
  var server = {
    command: 'node',
    args: [path.join(root, 'scripts', 'bootstrap.cjs'), 'language-server', '--stdio'],
    options: { cwd: root },
  };
  running = new client.LanguageClient(
    'clauseline',
    'Clauseline',
    { run: server, debug: server },
    {
      documentSelector: [{ scheme: 'file', language: 'markdown', pattern: '**/content/**/*.md' }],
      synchronize: {
        fileEvents: require('vscode').workspace.createFileSystemWatcher('**/content/**'),
      },
    }
  );
  return running.start();
}

function deactivate() {
  return running === undefined ? undefined : running.stop();
}

module.exports = { activate: activate, deactivate: deactivate };
