/**
 * Small texts as drafters leave them, with the faults that they left in: `drafted/`. A line
 * `==== alone: what it is about` or `==== Section A: …` begins each, one by itself or the Section of
 * a code that its editors call complete. Of ⟦words⟧⟨rule⟩ the rule tells those words; whatever else
 * is told is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from '../../src/check/rule.ts';
import { severityOf, type Diagnostic } from '../../src/model/diagnostics.ts';
import { checkSample, offsetsOf, readSample } from './sample.ts';

/** A fault that a drafter left in. */
interface LeftIn {
  readonly rule: string;
  readonly words: string;
}

export interface Drafted {
  /** The file that it stands in, and what it is about. */
  readonly name: string;
  readonly sample: Sample;
  readonly faults: readonly LeftIn[];
}

const HEAD = /^==== (alone|Section [A-Z]): (.+)\n/m;
const FAULT = /⟦([^⟦⟧]*)⟧⟨([^⟨⟩]*)⟩/g;

/** The small texts, in the order of their files. */
export function draftedTexts(folder = join(import.meta.dirname, 'drafted')): Drafted[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => draftedIn(readFileSync(join(folder, file), 'utf8'), file));
}

function draftedIn(source: string, file: string): Drafted[] {
  const [first = '', ...pieces] = source.split(HEAD);
  if (first.trim() !== '') throw new Error(`${file} does not begin with “==== alone: …”.`);
  const texts: Drafted[] = [];
  for (let at = 0; at < pieces.length; at += 3) {
    const [kind = '', about = '', marked = ''] = pieces.slice(at, at + 3);
    const faults = [...marked.matchAll(FAULT)].flatMap(([, words = '', rules = '']) =>
      rules.split(', ').map((rule) => ({ rule, words })),
    );
    const text = marked.replaceAll(FAULT, '$1');
    if (/[⟦⟧⟨⟩]/.test(text)) throw new Error(`${file}: “${about}” has a mark without its pair.`);
    texts.push({ name: `${file}: ${about}`, sample: sampleOf(kind, text), faults });
  }
  return texts;
}

function sampleOf(kind: string, text: string): Sample {
  if (kind === 'alone') return text;
  const letter = kind.slice(-1);
  const folder = `code/section-${letter.toLowerCase()}`;
  return {
    'checks.yaml': 'complete: true\n',
    [`${folder}/document.md`]: `---\nkind: section\nnumber: ${letter}\ntitle: Example\norder: 1\n---\n`,
    [`${folder}/1.0.md`]: `---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n${text}`,
  };
}

/** What is told of a text, but for notes of rules that have no fault there. */
export function toldOf({ sample, faults }: Drafted): { told: LeftIn; diagnostic: Diagnostic }[] {
  const read = readSample(sample);
  return checkSample(read)
    .diagnostics.filter(
      (one) => severityOf(one) !== 'note' || faults.some(({ rule }) => rule === one.ruleId),
    )
    .map((diagnostic) => {
      const at = offsetsOf(read, diagnostic);
      const words = at && read.files.get(at.file)?.slice(at.start, at.end);
      return { told: { rule: diagnostic.ruleId ?? '', words: words ?? '' }, diagnostic };
    });
}

/** A fault as a line, for lists of them. */
export function lineOf({ rule, words }: LeftIn): string {
  return `${rule}: ${words}`;
}
