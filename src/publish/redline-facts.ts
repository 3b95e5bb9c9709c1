/**
 * What every page of a redline says of it, made in the build or in a browser.
 */
import type { Counts } from '../redline/types.ts';
import type { RedlineView } from './html/redline.ts';
import type { Fact } from './page-models.ts';
import { counted } from './words.ts';

/** What the views are called. */
export const VIEW_NAMES: Readonly<Record<RedlineView, string>> = {
  inline: 'Inline',
  'side-by-side': 'Side by side',
  old: 'Old text',
  new: 'New text',
};

/** True for a view that shows one of the texts alone, without marks. */
export function isClean(view: RedlineView): boolean {
  return view === 'old' || view === 'new';
}

/** How much changed, in words. */
export function countFacts(counts: Counts): Fact[] {
  const { wordsInserted, wordsDeleted, wordsMoved, provisionsChanged } = counts;
  return [
    { name: 'Inserted', value: counted(wordsInserted, 'word') },
    { name: 'Deleted', value: counted(wordsDeleted, 'word') },
    { name: 'Moved', value: counted(wordsMoved, 'word') },
    { name: 'Touched', value: counted(provisionsChanged, 'provision') },
  ];
}
