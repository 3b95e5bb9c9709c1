/** `npm run consequences`: see `scripts/consequences/command.ts`. */
import { runCommand } from './chores/refusal.ts';
import { consequences } from './consequences/command.ts';

await runCommand(() => consequences(process.argv.slice(2)));
