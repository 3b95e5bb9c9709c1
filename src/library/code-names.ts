/**
 * What a code is called where its own words speak of it.
 */
import type { CodeFacts } from './types.ts';

/** What the code is called in its own words: "Smart Energy Code", "SEC", "Code". */
export function namesOfCode({
  title,
  abbreviation,
}: Pick<CodeFacts, 'title' | 'abbreviation'>): string[] {
  return [title, abbreviation, title.split(' ').at(-1) ?? title];
}
