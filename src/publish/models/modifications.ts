/**
 * The pages of modifications and of their papers.
 */
import type { Alternatives } from './alternatives.ts';
import type { RowOrder } from './lists.ts';
import type { Status } from '../../model/lifecycle.ts';
import type { Phrase } from '../html/nodes.ts';
import type { ContentsEntry, Fact, Frame, Link, StatusNotice, Quotation } from './frame.ts';
import type { HiddenEffects, TextRedlines } from './redlines.ts';
import type { TermPanel } from './texts.ts';

export interface ModificationEntry {
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly status: Status;
  readonly label: string;
  /** "Planned for 29 February 2024 or 27 June 2024". */
  readonly when: string;
  readonly order: RowOrder;
  readonly documents: readonly { readonly text: Link; readonly redline: Link }[];
}

export interface ModificationsPage {
  readonly frame: Frame;
  readonly modifications: readonly ModificationEntry[];
  /** Where pending ones are read together. */
  readonly together?: Link;
}

/** What a modification's pages share: its names, status and the tabs over its papers. */
export interface ModificationHead {
  readonly number: string;
  readonly title: string;
  readonly notice: StatusNotice;
  /** Overview, Redline, Report, Annex A, Annex B. */
  readonly papers: readonly (Link & { readonly current: boolean })[];
}

export interface ModificationPage {
  readonly frame: Frame;
  readonly head: ModificationHead;
  readonly facts: readonly Fact[];
  /** All of it as one redline; none where it changes no text. */
  readonly redline?: Link;
  /** Documents it changes: the proposed text, its base, the redline and the redline's summary. */
  readonly changes: readonly {
    readonly name: string;
    readonly title: string;
    readonly base: Link;
    readonly result: Link;
    readonly redline: Link;
    /** Of its own changes; those that others make in the same version are not among them. */
    readonly summary: readonly string[];
    /** Which others make the version too. */
    readonly notes: readonly string[];
  }[];
  /** None where it has no alternatives. */
  readonly alternatives?: Alternatives;
  /** One; of a modification with alternatives, one for each. */
  readonly hiddenEffects: readonly {
    readonly anchor: string;
    /** "Hidden effects of Annex B". */
    readonly heading: string;
    readonly effects: HiddenEffects;
  }[];
  /** Why it was made, in the words of its report. */
  readonly reason?: Quotation;
  /** Its status among the events of its life; empty where none are known. */
  readonly timeline: readonly TimelineEntry[];
  /** Says for which day the timeline is true. */
  readonly timelineNote: string;
  readonly objectives: readonly {
    readonly objective: string;
    readonly words?: string;
    /** "Better facilitated", in the report's words, and who says so. */
    readonly views: readonly {
      readonly by: string;
      readonly view: string;
      readonly href: string;
    }[];
  }[];
  readonly consultations: readonly {
    /** "Annex B: Refinement Consultation responses". */
    readonly link: Link;
    /** "3 respondents answered 10 questions." */
    readonly words: string;
  }[];
  readonly policies: readonly Link[];
}

/** All that it changes, as one redline in context. */
export interface ModificationRedlinePage extends TextRedlines {
  readonly frame: Frame;
  readonly head: ModificationHead;
  /** "8 changes in 2 documents, in one redline. …". */
  readonly lead: string;
  /** To what the redline does not show: hidden effects, alternatives. */
  readonly links: readonly Link[];
}

/** One event in the life of a modification. */
export interface TimelineEntry {
  readonly kind: 'event' | 'status' | 'effect';
  readonly anchor?: string;
  /** As printed, or a day in words. */
  readonly date: string;
  /** Where it stood on the day of the status. */
  readonly when: 'done' | 'under way' | 'to come' | 'not told';
  /** That in words, where it is not over: "To come". */
  readonly lead: string;
  readonly words: readonly Phrase[];
  readonly status?: Status;
  readonly label?: string;
}

/** What can be chosen of the responses to a consultation. */
export interface Consultation {
  readonly questions: readonly { readonly anchor: string; readonly text: string }[];
  readonly respondents: readonly string[];
  /** How many responses there are in all. */
  readonly responses: number;
}

/** A report or an annex, in full. */
export interface PaperPage {
  readonly frame: Frame;
  readonly head: ModificationHead;
  /** "Modification Report, version 1.0, 16 August 2023". */
  readonly label: string;
  /** The title that this paper itself bears, as printed. */
  readonly ownTitle: string;
  readonly facts: readonly Fact[];
  readonly contents: readonly ContentsEntry[];
  /** None where it holds no responses to questions. */
  readonly consultation?: Consultation;
  readonly html: string;
  readonly panels: readonly TermPanel[];
}

/** Pending modifications, to be read together. */
export interface TogetherPage {
  readonly frame: Frame;
  readonly dataHref: string;
  /** The texts that they amend. */
  readonly texts: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly dataHref: string;
  }[];
  /** The addresses of all texts that stand together without them, those that they amend among them. */
  readonly readWith: readonly string[];
  readonly pending: readonly {
    readonly id: string;
    /** "MP167B", or "IM3, Annex B" where there are alternatives. */
    readonly name: string;
    readonly link: Link;
    readonly annex: Link;
    readonly status: Status;
    readonly label: string;
    /** "Would change Section A and Section D, as set out in"; the annex comes next. */
    readonly changes: string;
    /** Where its base is no longer the latest: where it still fits, and what it would undo. */
    readonly stale: readonly string[];
    /** Which texts are shown without it, and why: sentences. */
    readonly leftOut: readonly string[];
    /** The ids of its alternatives: one of them would be made, not both. */
    readonly alternatives: readonly string[];
  }[];
  /** All collisions of two of them, in words. */
  readonly collisions: readonly string[];
  /** What is said where there are none. */
  readonly withoutCollisions: string;
}
