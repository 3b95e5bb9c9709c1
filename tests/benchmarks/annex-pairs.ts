/**
 * Writes the annex between the two texts of each pair in a folder, reads it again and applies it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameText } from '../../src/model/equality.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { tryWayBack } from '../amend/way-back.ts';

const HELP = `Usage: npm run evaluate-annexes -- FOLDER

FOLDER holds a folder for each pair of texts, with old.md and new.md in it. For each pair the annex
between the two is written, read again and applied.

Exit status: 0 where every annex gives the new text exactly, or there can be none since Markdown
cannot hold one of the texts as it was read; 1 where one does not.`;

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0 || folder === '--help' || folder === '-h') {
  console.log(HELP);
  process.exit(folder === '--help' || folder === '-h' ? 0 : 1);
}
/** True for a text that is the same when it is written as Markdown and read again. */
function survives(tree: LegalDocument): boolean {
  return sameText(parseLegalText(stringifyLegalText(tree), '').tree, tree);
}

let passed = 0;
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'old.md')));
for (const name of names.sort()) {
  const [old, fresh] = ['old.md', 'new.md'].map((file) => {
    const text = readFileSync(join(folder, name, file), 'utf8').replaceAll('\r\n', '\n');
    return parseLegalText(text, `${name}/${file}`);
  });
  if (old === undefined || fresh === undefined) continue;
  const trial = tryWayBack(old.tree, fresh.tree);
  // What Markdown cannot hold, no annex in Markdown can say.
  const lost = [old, fresh].findIndex(({ tree }) => !survives(tree));
  const isExcused = trial.outcome === 'unwritable' && lost !== -1;
  if (trial.outcome === 'written' || trial.outcome === 'same' || isExcused) passed += 1;
  const detail =
    trial.outcome === 'wrong'
      ? `: ${trial.fault}`
      : trial.outcome === 'written'
        ? `, ${String(trial.amended.passages.length)} passages`
        : isExcused
          ? `: ${lost === 0 ? 'old.md' : 'new.md'}, written as Markdown and read again, is another text`
          : '';
  console.log(`${name}: ${trial.outcome}${detail}`);
}
console.log(`${String(passed)} of ${String(names.length)} hold`);
process.exitCode = passed === names.length && passed > 0 ? 0 : 1;
