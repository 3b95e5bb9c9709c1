/** `npm run review`: see `scripts/review/command.ts`. */
import { runCommand } from './chores/refusal.ts';
import { review } from './review/command.ts';

await runCommand(() => review(process.argv.slice(2)));
