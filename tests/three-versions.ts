/**
 * The real content with a third version of Section D, older than the others and invented for tests:
 * so there are pairs of versions whose redline the build does not make.
 */
import type { Copy } from './library/faulty-content.ts';

const OLDER = 'code/section-d/8.0.md';
const IN_FORCE = 'code/section-d/9.0.md';

/** What version 8.0 says in another way than version 9.0: words there, words here. */
const OTHERWISE: readonly (readonly [string, string])[] = [
  ['version: "9.0"', 'version: "8.0"'],
  ['status: in-force', 'status: superseded'],
  ['inForceOn: 2023-08-16 # the source shows it in force on this day', 'inForceFrom: 2022-11-03'],
  // Words, formatting, and an editor's comment that nobody else may see.
  ['The DCC, on request of the Panel, shall', 'The DCC <!-- seen by editors --> **must**'],
  // A limb that comes, and one that has another letter.
  ['- (d) the requirements (if any) for security testing;\n', ''],
  ['- (n) the requirements', '- (o) the requirements'],
  // A clause that goes, with terms and references of many kinds.
  [
    'D10.20 The DCC shall prepare',
    'D10.19A Each Proposer shall comply with Section A version 31.0. Section D10.19(a) and Sections D10.18 to D10.20 apply. Section D10.21 of the Electricity Act does not apply to \\<script>alert(1)\\</script> or any Proposed Solution or SEC Release Testing Approach Documents.\n\nD10.20 The DCC shall prepare',
  ],
  [
    'The DCC shall report to the Panel on the outcome',
    'The DCC shall tell each Proposer the outcome',
  ],
];

/** Plants version 8.0 of Section D. */
export function withOlderVersion({ read, write, replace }: Copy): void {
  write(OLDER, read(IN_FORCE));
  for (const [old, fresh] of OTHERWISE) replace(OLDER, old, fresh);
}
