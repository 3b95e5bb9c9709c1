/** `npm run draft`: see `scripts/chores/draft-command.ts`. */
import { draft } from './chores/draft-command.ts';
import { runCommand } from './chores/refusal.ts';

await runCommand(() => draft(process.argv.slice(2)));
