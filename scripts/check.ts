/**
 * `npm run check`: the checks over a content folder, some of its files, or texts by themselves. Out:
 * the report on standard output and nothing else; remarks on standard error; exit code 0 where there
 * is no error, 1 where there is one, 2 where there was trouble.
 *
 * The engine is told to put only small functions into those that call them: the check is over before
 * more pays (`npm run benchmark:check`). It is told so before the program is loaded.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--max-inlined-bytecode-size=100');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
const { runCheck } = await import('./check/command.ts');
await runCheck(process.argv.slice(2));
