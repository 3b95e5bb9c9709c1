/**
 * `npm run publish-version -- section-d@10.0`: puts a draft in force.
 */
import { dayIn, readOptions, today } from './arguments.ts';
import { checkedAfter, openContent, refuseLostRecord, soundAfter, versionIn } from './content.ts';
import { planPublication } from './publish.ts';
import { Refusal } from './refusal.ts';
import { refuseUnsaved, writeAll } from './write.ts';

const HELP = `Usage: npm run publish-version -- VERSION… [--from DAY]

Puts drafts in force, several together where you name several. Each is checked first: the content
and the checks have no error, the draft is made from the text in force, and its redline is proven.

VERSION        a document and a version, as in section-d@10.0
--from DAY     its first day in force, as in 2024-02-29; without it, today
--help         this

It writes the status and the day into the head of the file, supersedes the version before, records
the hash of the text in published.yaml, and adds to changelog.md. From then on the text is held to
its hash: a changed byte is an error, until npm run correct-version records why.
A version that is in force and was never recorded is recorded as it stands.

It writes nothing where it refuses. Exit status: 0 where it was done, 1 where it was refused.`;

const OPTIONS = {
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Does what the arguments ask for, and gives what to say of it; throws a Refusal where it cannot. */
export function publishVersion(args: readonly string[]): string {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help) return HELP;
  if (positionals.length === 0) {
    throw new Refusal('Name a version, as in: npm run publish-version -- section-d@10.0');
  }
  if (new Set(positionals).size < positionals.length) {
    throw new Refusal('Name each version once.');
  }
  const from = values.from === undefined ? today() : dayIn(values.from, '--from');
  const content = openContent();
  refuseLostRecord(content);
  const versions = positionals.map((name) => versionIn(content, name));
  const { changes, said } = planPublication(content, versions, from, today());
  soundAfter(content, changes, 'This');
  const warnings = checkedAfter(content, changes, 'This');
  refuseUnsaved(content, changes.keys());
  return [...said, ...warnings, writeAll(content, changes)].join('\n');
}
