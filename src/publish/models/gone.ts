/**
 * Provisions that are gone: what became of what an old citation names.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Phrase } from '../html/nodes.ts';
import type { Frame, Link } from './frame.ts';
import type { HistoryStep } from './histories.ts';

/** What became of each provision of a document that is gone, or is another one's number now. */
export interface GonePage {
  readonly frame: Frame;
  /** "Section D". */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  /** By name, definitions last. */
  readonly entries: readonly GoneEntry[];
}

export interface GoneEntry {
  /** That of the provision in the text that it stood in. */
  readonly anchor: string;
  /** Those of the limbs in it. */
  readonly inside: readonly string[];
  readonly name: string;
  /** Whether the text in force has something of that name, and whether more had it: sentences. */
  readonly standing: readonly (readonly Phrase[])[];
  /** The latest first. */
  readonly departures: readonly GoneStep[];
}

/** How it went. */
export interface GoneStep {
  /** The first version that does not have it. */
  readonly version: Link;
  readonly status: Status;
  readonly label: string;
  /** "Deleted by IM5, proposed for 1 October 2026.", "Became K2.4 …". */
  readonly words: readonly Phrase[];
  readonly links: readonly Link[];
  /** What it said last; none where what continues it says it. */
  readonly wording?: NonNullable<HistoryStep['wording']>;
}

/** A provision that is gone, at the end of the text in force: there an old address leads. */
export interface GoneNote {
  /** Its own and those of its limbs; not those that something else has in this text. */
  readonly anchors: readonly string[];
  readonly link: Link;
  /** How each provision of that name went, the latest first: sentences. */
  readonly words: readonly (readonly Phrase[])[];
}
