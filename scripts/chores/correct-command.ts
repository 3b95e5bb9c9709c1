/**
 * `npm run correct-version -- section-d@9.0 --reason "…"`: records why a published text changed.
 */
import { readOptions, refuseUnseen, today } from './arguments.ts';
import { openContent, refuseLostRecord, soundAfter, versionIn } from './content.ts';
import { planCorrection } from './correct.ts';
import { Refusal } from './refusal.ts';
import { refuseUnsaved, writeAll } from './write.ts';

const HELP = `Usage: npm run correct-version -- VERSION --reason "…"

Records a correction of a text that was published. Change the text first: it is then an error in the
content. This command takes the changed text as the published one from now on, with your reason.
Readers are shown the correction on the page of the version and in the changelog.

VERSION          a document and a version, as in section-d@9.0
--reason "…"     why it is corrected, in words for its readers
--help           this

A correction mends a slip of this copy. What amends the law is a new version: npm run draft.
It writes nothing where it refuses. Exit status: 0 where it was done, 1 where it was refused.`;

const OPTIONS = {
  reason: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Does what the arguments ask for, and gives what to say of it; throws a Refusal where it cannot. */
export function correctVersion(args: readonly string[]): string {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help) return HELP;
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) {
    throw new Refusal(
      'Name one version, as in: npm run correct-version -- section-d@9.0 --reason "…"',
    );
  }
  const reason = values.reason?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (reason === '') {
    throw new Refusal('Give the reason, in words for readers: --reason "…"');
  }
  refuseUnseen(reason, '--reason');
  const content = openContent();
  refuseLostRecord(content);
  const { changes, said } = planCorrection(content, versionIn(content, name), reason, today());
  soundAfter(content, changes, 'This');
  refuseUnsaved(content, changes.keys());
  return [...said, writeAll(content, changes)].join('\n');
}
