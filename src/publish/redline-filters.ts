/**
 * What the changes of a redline can be chosen by: their class, and the modification that made them.
 */
import { CHANGE_CLASSES, type ChangeClass } from '../redline/types.ts';
import type { ChangeFilter, RedlineChange, RedlinePage } from './page-models.ts';

const CLASS_NAMES: Readonly<Record<ChangeClass, string>> = {
  substantive: 'Substantive',
  consequential: 'Consequential',
  formatting: 'Formatting',
  typographic: 'Typographic',
};

/** The choices of a redline; none of a sort of which there is only one. */
export function filtersOf(changes: readonly RedlineChange[]): RedlinePage['filters'] {
  const classes = CHANGE_CLASSES.map((value) => ({
    value,
    label: CLASS_NAMES[value],
    count: changes.filter((change) => change.class === value).length,
  })).filter(({ count }) => count > 0);
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  const numbers = [...new Set(changes.flatMap(({ modifications }) => modifications))].sort(compare);
  const modifications = numbers.map((value) => ({
    value,
    label: value,
    count: changes.filter((change) => change.modifications.includes(value)).length,
  }));
  return { classes: choice(classes), modifications: choice(modifications) };
}

function choice(filters: readonly ChangeFilter[]): readonly ChangeFilter[] {
  return filters.length > 1 ? filters : [];
}
