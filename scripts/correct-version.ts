/** `npm run correct-version`: see `scripts/chores/correct-command.ts`. */
import { correctVersion } from './chores/correct-command.ts';
import { runCommand } from './chores/refusal.ts';

await runCommand(() => correctVersion(process.argv.slice(2)));
