/**
 * The states that a version, a modification or a release can be in, and the words for them.
 * A text in force, a proposed text and a superseded text must never be mistaken for one another,
 * so every page, link and search result takes its words from here.
 */

/** In the order of a text's life. */
export const STATUSES = [
  'proposed',
  'planned',
  'approved',
  'in-force',
  'superseded',
  'withdrawn',
] as const;

export type Status = (typeof STATUSES)[number];

const WORDS: Readonly<Record<Status, string>> = {
  proposed: 'Proposed',
  planned: 'Planned',
  approved: 'Approved, not yet in force',
  'in-force': 'In force',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

/** The status in words, with a capital: "In force". */
export function statusWords(status: Status): string {
  return WORDS[status];
}

/** The status inside a sentence: "in force". */
export function statusPhrase(status: Status): string {
  const words = WORDS[status];
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/**
 * A status with the days of its effect, inside a sentence: "proposed for 29 February 2024 or 27 June
 * 2024", "in force from 1 April 2025".
 *
 * @param days in words; empty where none is known.
 */
export function statusFor(status: Status, days: string): string {
  if (days === '' || status === 'withdrawn') return statusPhrase(status);
  switch (status) {
    case 'approved':
      return `approved for ${days}, not yet in force`;
    case 'in-force':
    case 'superseded':
      return `in force from ${days}`;
    default:
      return `${statusPhrase(status)} for ${days}`;
  }
}
