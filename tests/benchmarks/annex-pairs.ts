/**
 * Writes the annex between the two texts of each pair in a folder, both ways, reads it again and
 * applies it.
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
from the old text to the new one is written, read again and applied, and so is the annex back.

Exit status: 0 where every annex gives the other text exactly, or there can be none since Markdown
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

/** A text of a pair, as it was read. */
interface Text {
  readonly file: string;
  readonly tree: LegalDocument;
}

/** Writes and applies one annex; the line that tells how that went, and whether it held. */
function tryPair(old: Text, fresh: Text): { readonly holds: boolean; readonly words: string } {
  const trial = tryWayBack(old.tree, fresh.tree);
  switch (trial.outcome) {
    case 'same':
      return { holds: true, words: 'same' };
    case 'written':
      return { holds: true, words: `written, ${String(trial.amended.passages.length)} passages` };
    case 'wrong':
      return { holds: false, words: `wrong: ${trial.fault}` };
    case 'unwritable': {
      // What Markdown cannot hold, no annex in Markdown can say.
      const lost = [old, fresh].find(({ tree }) => !survives(tree));
      return lost === undefined
        ? { holds: false, words: 'unwritable' }
        : {
            holds: true,
            words: `unwritable: ${lost.file}, written as Markdown and read again, is another text`,
          };
    }
  }
}

let [held, all] = [0, 0];
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'old.md')));
for (const name of names.sort()) {
  const [old, fresh] = ['old.md', 'new.md'].map((file): Text => {
    const text = readFileSync(join(folder, name, file), 'utf8').replaceAll('\r\n', '\n');
    return { file, tree: parseLegalText(text, `${name}/${file}`).tree };
  });
  if (old === undefined || fresh === undefined) continue;
  for (const [way, one, other] of [
    ['to the new text', old, fresh],
    ['back to the old one', fresh, old],
  ] as const) {
    const { holds, words } = tryPair(one, other);
    all += 1;
    if (holds) held += 1;
    console.log(`${name}, ${way}: ${words}`);
  }
}
console.log(`${String(held)} of ${String(all)} hold, both ways`);
process.exitCode = held === all && held > 0 ? 0 : 1;
