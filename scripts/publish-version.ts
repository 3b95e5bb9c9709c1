/** `npm run publish-version`: see `scripts/chores/publish-command.ts`. */
import { publishVersion } from './chores/publish-command.ts';
import { runCommand } from './chores/refusal.ts';

await runCommand(() => publishVersion(process.argv.slice(2)));
