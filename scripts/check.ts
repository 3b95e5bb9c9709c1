/**
 * `npm run check`: the checks over a content folder, some of its files, or texts by themselves. Out:
 * the report on standard output and nothing else; remarks on standard error; exit code 0 where there
 * is no error, 1 where there is one, 2 where there was trouble.
 *
 * A second thread is begun before anything else is loaded, so that both load at the same time. The
 * engine is told to put only small functions into those that call them: the check is over before more
 * pays, and compiling it takes the processor from both threads (`npm run benchmark:check`).
 */
import { setFlagsFromString } from 'node:v8';
import { beginAside } from './check/aside.ts';

setFlagsFromString('--max-inlined-bytecode-size=100');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
const args = process.argv.slice(2);
const aside = beginAside(args);
const { runCheck } = await import('./check/command.ts');
await runCheck(args, aside);
