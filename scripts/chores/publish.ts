/**
 * Putting drafts in force: what it changes in the content, and what stands in the way.
 */
import { isMadeByAnnex } from '../../src/check/rules/amendment-without-annex.ts';
import { contentLabel } from '../../src/library/content-folder.ts';
import { withEntry, withVersion } from '../../src/library/entries.ts';
import { recordOf } from '../../src/library/published.ts';
import type { Day, Version } from '../../src/library/types.ts';
import { firstDifference } from '../../src/model/equality.ts';
import { statusPhrase } from '../../src/model/lifecycle.ts';
import { isMarked, isParent, type LegalNode } from '../../src/model/nodes.ts';
import { dayWords } from '../../src/publish/words.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { textOf, type Changes, type Content, type Named } from './content.ts';
import { filesOf, RECORD, type Files } from './files.ts';
import { inForceLine } from './changelog.ts';
import { closeModifications } from './modifications.ts';
import { Refusal } from './refusal.ts';

/** What is to be done, and what to say of it. */
interface Publication {
  readonly changes: Changes;
  readonly said: readonly string[];
}

/**
 * Puts versions in force together. One that is in force already and was never recorded is recorded.
 *
 * @param from the first day in force.
 * @param day the day on which it is done.
 */
export function planPublication(
  content: Content,
  versions: readonly Named[],
  from: Day,
  day: Day,
): Publication {
  const changes = new Map<string, string>();
  const said: string[] = [];
  const files = filesOf(content, changes);
  const recorded = new Set<Version>();
  const keep = (named: Named): void => {
    recorded.add(named[1]);
    record(files, named, day);
  };
  for (const named of versions) {
    const [document, version] = named;
    const name = `${document.id}@${version.number}`;
    if (recordOf(content.library, version) !== undefined)
      throw new Refusal(alreadySaid(name, version));
    if (version.status === 'in-force' || version.status === 'superseded') {
      keep(named);
      said.push(asItStands(named));
      continue;
    }
    if (version.status === 'withdrawn') {
      throw new Refusal(`${name} is withdrawn; it cannot be put in force.`);
    }
    if (from > day) {
      throw new Refusal(`${dayWords(from)} has not come yet; publish ${name} on that day.`);
    }
    if (!isMadeByAnnex(version, content.library)) {
      said.push(
        `Warning: no annex of legal text makes ${name}, so that nothing proves what was decided. [amendment-without-annex]`,
      );
    }
    const before = baseInForce(named, from);
    refuseMarks(name, version);
    if (before !== undefined) refuseUnchanged(name, before, version);
    files.edit(version.file, [
      { kind: 'set', name: 'status', value: 'in-force' },
      { kind: 'remove', name: 'provisionalNumber' },
      { kind: 'remove', name: 'inForceOn' },
      { kind: 'set', name: 'inForceFrom', value: from },
    ]);
    if (before !== undefined) {
      files.edit(before.file, [{ kind: 'set', name: 'status', value: 'superseded' }]);
      if (recordOf(content.library, before) === undefined) keep([document, before]);
    }
    keep(named);
    const line = inForceLine(content.library, named, before, provenSummary(name, before, version));
    files.write('changelog.md', (text) =>
      withEntry(text, { day: from, heading: dayWords(from), line }),
    );
    said.push(
      `${name} is in force from ${dayWords(from)}${before === undefined ? '' : ` in place of ${before.number}`}; its text may not change from now on.`,
    );
  }
  for (const named of unrecorded(content, recorded)) {
    keep(named);
    said.push(asItStands(named));
  }
  const put = versions.filter(([, version]) => version.status !== 'in-force');
  if (put.length > 0) {
    said.push(...closeModifications(content, put, from, files));
    if (content.library.code.asAt < from) {
      files.edit(codeFile(content), [{ kind: 'set', name: 'asAt', value: from }]);
      said.push(`The content is now said to be true for ${dayWords(from)}.`);
    }
  }
  return { changes, said };
}

/** With the first record that is made, every other text that was put in force is recorded too. */
function unrecorded(content: Content, recorded: ReadonlySet<Version>): Named[] {
  if (textOf(content, RECORD) !== undefined) return [];
  const { documents, policies } = content.library;
  return [...documents, ...policies].flatMap((document) =>
    document.versions
      .filter((one) => one.status === 'in-force' || one.status === 'superseded')
      .filter((one) => !recorded.has(one))
      .map((one): Named => [document, one]),
  );
}

function asItStands([document, { number, status }]: Named): string {
  return `${document.id}@${number} is recorded as it stands; it is ${statusPhrase(status)}.`;
}

function record(files: Files, [document, { file, number }]: Named, on: Day): void {
  const sha256 = files.hashOf(file);
  files.write(RECORD, (text) =>
    withVersion(text, { document: document.id, version: number, on, sha256 }),
  );
}

function alreadySaid(name: string, version: Version): string {
  return version.status === 'in-force'
    ? `${name} is in force and recorded already; a slip in it is mended with npm run correct-version -- ${name} --reason "…".`
    : `${name} was published already and is ${statusPhrase(version.status)}.`;
}

/** The text in force that a draft takes the place of, which must be the one it was made from. */
function baseInForce([document, version]: Named, from: Day): Version | undefined {
  const before = document.versions.find(({ status }) => status === 'in-force');
  if (before === undefined) return undefined;
  const name = `${document.id}@${version.number}`;
  if (version.base !== before.number) {
    const base = document.versions.find(({ number }) => number === version.base);
    if (base !== undefined && base.status !== 'superseded' && base.status !== 'withdrawn') {
      throw new Refusal(
        `${name} is made from ${base.number}, which is not in force yet: publish ${document.id}@${base.number} first, or draft it anew from ${before.number}.`,
      );
    }
    throw new Refusal(
      `${name} is made from ${version.base ?? 'nothing'}, and ${before.number} is in force: what changed since would be lost. Draft it anew from ${before.number}.`,
    );
  }
  const since = before.inForceFrom ?? before.inForceOn;
  if (since !== undefined && from <= since) {
    throw new Refusal(
      `${name} cannot be in force from ${dayWords(from)}: version ${before.number}, which it takes the place of, was in force on ${dayWords(since)}.`,
    );
  }
  return before;
}

/** A version holds its final text: what an annex would insert or delete is not decided in it. */
function refuseMarks(name: string, { tree, file }: Version): void {
  const mark = markIn(tree);
  if (mark === undefined) return;
  const line = mark.position?.start.line;
  throw new Refusal(
    `${name} holds an ${mark.type === 'insertion' ? '<ins>' : '<del>'} at ${file}${line === undefined ? '' : `:${String(line)}`}: a version has its final text, without marks.`,
  );
}

/** A draft that nobody wrote in would be put in force as a change that there is not. */
function refuseUnchanged(name: string, before: Version, version: Version): void {
  if (firstDifference(before.tree, version.tree) !== undefined) return;
  throw new Refusal(
    `${name} says what ${before.number} says, which is in force: not a word is changed in ${version.file}. Write the change into it first.`,
  );
}

function markIn(node: LegalNode): LegalNode | undefined {
  if (isMarked(node)) return node;
  if (!isParent(node)) return undefined;
  for (const child of node.children) {
    const found = markIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a version changes, in words; refuses where the redline is not proven. */
function provenSummary(
  name: string,
  before: Version | undefined,
  version: Version,
): readonly string[] {
  if (before === undefined) return [];
  const { proof, summary } = makeRedline(before.tree, version.tree);
  if (proof.proven) return summary;
  throw new Refusal(
    `The redline of ${name} against ${before.number} could not be proven; this is a fault of this program, please report it with both files.`,
  );
}

function codeFile({ folder }: Content): string {
  return `${contentLabel(folder)}/code.md`;
}
