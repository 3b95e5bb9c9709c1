/**
 * `npm run check`: the checks over a content folder, some of its files, or texts by themselves. Out:
 * the report on standard output and nothing else; remarks on standard error; exit code 0 where there
 * is no error, 1 where there is one, 2 where there was trouble.
 */
import { runCheck } from './check/command.ts';

await runCheck(process.argv.slice(2));
