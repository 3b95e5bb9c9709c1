/**
 * The language server, over standard input and output: `node scripts/bootstrap.cjs language-server
 * --stdio`. Editors start it; see docs/editor-setup.md.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './language-server/server.ts';

const HELP = `Usage: node scripts/bootstrap.cjs language-server --stdio

The language server, for VS Code and any editor that speaks the language server protocol. An editor
starts it and talks to it over standard input and output; see docs/editor-setup.md.`;

if (process.argv.includes('--help')) process.stdout.write(`${HELP}\n`);
else serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
