/**
 * What the compare page says: one thing to know, and where to go from there.
 */
import type { Comparison } from '../publish/compare-redline.ts';
import { addressFor, type Choice, type Pair } from './compare-request.ts';
import type { Fault } from './fetch-text.ts';

/** Plain sentences, with links to what a reader can do. */
export interface Words {
  readonly sentences: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export function busyWords({ old, new: fresh }: Pair): string {
  return `Fetching versions ${old.number} and ${fresh.number} …`;
}

export function comparingWords({ old, new: fresh }: Pair): string {
  return `Comparing version ${old.number} with version ${fresh.number} …`;
}

export function slowWords({ old, new: fresh }: Pair): string {
  return `Still comparing version ${old.number} with version ${fresh.number}: the texts are long. To stop, choose other versions or leave the page.`;
}

export function changesWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

export function doneWords({ old, new: fresh }: Pair, count: number): string {
  return `${count === 0 ? 'No change' : changesWords(count)} from version ${old.number} to version ${fresh.number}.`;
}

export function proofWords({ old, new: fresh }: Pair): string {
  return `Proven in your browser just now: with every change rejected this redline reads exactly as version ${old.number}, with every change accepted exactly as version ${fresh.number}, structure and formatting included.`;
}

export function backwardsWords(pair: Pair): Words {
  const { old, new: fresh } = pair;
  return {
    sentences: [
      `This redline runs backwards: version ${old.number} is the later text. What is marked as inserted stood in version ${fresh.number} and is no longer in version ${old.number}.`,
    ],
    links: [
      {
        text: `See what changes from version ${fresh.number} to ${old.number}`,
        href: addressFor({ old: fresh, new: old, view: pair.view }),
      },
    ],
  };
}

export function unknownWords(name: string, numbers: readonly string[]): Words {
  const versions = numbers.join(' and ');
  return {
    sentences: [
      `${name} has no version ${versions} here.`,
      'Choose two versions from the lists above.',
    ],
    links: [],
  };
}

export function sameWords({ number, href }: Choice): Words {
  return {
    sentences: [
      `Version ${number} was chosen twice, and a text has no changes against itself.`,
      'Choose another version as the old or the new text.',
    ],
    links: [{ text: `Read version ${number}`, href }],
  };
}

const FAULTS: Readonly<Record<Fault, (number: string) => readonly string[]>> = {
  'not-there': (number) => [
    `The text of version ${number} is not where this page expects it, so nothing was compared.`,
    'The site may have been published anew since you opened this page: load the page again.',
  ],
  'not-loaded': (number) => [
    `The text of version ${number} could not be fetched, so nothing was compared.`,
    'Check your connection, then try again.',
  ],
  'not-readable': (number) => [
    `The text of version ${number} arrived damaged, or in a form that this page does not know, so nothing was compared.`,
    'Load the page again.',
  ],
  'too-large': (number) => [
    `The text of version ${number} is too large to be compared in a browser.`,
    'Read the two versions themselves, or compare each with a version in between.',
  ],
};

export function faultWords(pair: Pair, side: 'old' | 'new', fault: Fault): Words {
  const again = fault === 'too-large' ? [] : [tryAgain(pair)];
  return { sentences: FAULTS[fault](pair[side].number), links: [...again, ...readBoth(pair)] };
}

export function unprovenWords(
  pair: Pair,
  { reading, path, one, other }: Extract<Comparison, { kind: 'unproven' }>,
): Words {
  const meant = reading === 'rejected' ? pair.old : pair.new;
  return {
    sentences: [
      'This redline is not shown, because it could not be proven.',
      `With every change ${reading} it would not read exactly as version ${meant.number}. The first difference is at ${path}: ${one} instead of ${other}.`,
      'This is a fault of the program, not of the text. Read the two versions themselves, and please report it.',
    ],
    links: readBoth(pair),
  };
}

export function endedWords(pair: Pair): Words {
  return {
    sentences: [
      'The comparison ended before it was done: your browser may have run out of memory, or may not allow scripts to work in the background.',
      'Try again, or read the two versions themselves.',
    ],
    links: [tryAgain(pair), ...readBoth(pair)],
  };
}

function tryAgain(pair: Pair): Words['links'][number] {
  return { text: 'Try again', href: addressFor(pair) };
}

function readBoth({ old, new: fresh }: Pair): Words['links'] {
  return [old, fresh].map(({ number, href }) => ({ text: `Read version ${number}`, href }));
}
