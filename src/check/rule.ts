/**
 * What a rule is: a sentence, the reason for it, an example of each kind, and a pure function that
 * finds what breaks it. Tests and the rule book are made from the sentences and examples.
 */
import type { Point, Position } from 'unist';
import type { Fix, OtherPlace, Severity } from '../model/diagnostics.ts';
import type { CheckedCode } from './code.ts';
import type { CheckedText, TreeText } from './text.ts';

/** Something that breaks a rule. What it says goes into a diagnostic as it stands. */
export interface Fault {
  readonly file: string;
  readonly place: Position | Point | undefined;
  /** What was found, as one sentence with its full stop. */
  readonly found: string;
  /** What was expected, as one sentence with its full stop. */
  readonly expected: string;
  readonly mend?: string | undefined;
  readonly others?: readonly OtherPlace[];
  readonly fix?: Fix;
  /** What it is filed under among known faults: the provision that it is in. */
  readonly at?: string | undefined;
}

/** What a rule cannot know of a text, since the text is an extract: one phrase. */
interface Undecided {
  readonly undecided: string;
}

export type Outcome = Fault | Undecided;

/** True for what a rule cannot know. */
export function isUndecided(outcome: Outcome): outcome is Undecided {
  return 'undecided' in outcome;
}

/**
 * An example of a text: one Section published whole, or several files of a content folder. In a
 * wrong one ⟦ and ⟧ stand around the place that is told.
 */
export type Sample = string | Readonly<Record<string, string>>;

/** A rule's examples, which are its tests. */
interface Examples {
  readonly right: Sample;
  readonly wrong: Sample;
  /** What the wrong one is told to be: the `found` of its one fault, to the letter. */
  readonly found: string;
}

interface About extends Examples {
  /** In kebab case. */
  readonly name: string;
  readonly severity: Severity;
  /** What must be so, as one sentence with its full stop. */
  readonly sentence: string;
  /** Why, as a sentence or two. */
  readonly reason: string;
  /** True where the severity is no matter of choice, and nothing allows a fault. */
  readonly firm?: true;
}

/** A rule about one text that looks at nothing but its tree. */
export interface TreeRule extends About {
  readonly on: 'tree';
  readonly check: (text: TreeText) => Iterable<Fault>;
}

/** A rule about one text among those that are read together. */
export interface TextRule extends About {
  readonly on: 'text';
  readonly check: (text: CheckedText) => Iterable<Outcome>;
}

/** A rule about the whole content: records, modifications, what texts say of one another. */
export interface CodeRule extends About {
  readonly on: 'code';
  readonly check: (code: CheckedCode) => Iterable<Fault>;
}

/** A rule that the engine keeps itself, after all others. */
export interface EngineRule extends About {
  readonly on: 'engine';
}

export type Rule = TreeRule | TextRule | CodeRule | EngineRule;
