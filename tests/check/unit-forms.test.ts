/** The words before numbers, for one and for several, in the letters that a text writes them in. */
import { expect, it } from 'vitest';
import { pluralOf, singularOf } from '../../src/check/references/unit-forms.ts';

it.each([
  ['Section', 'Sections'],
  ['clause', 'clauses'],
  ['Annex', 'Annexes'],
  ['Appendix', 'Appendices'],
  ['SECTION', 'SECTIONS'],
  ['ANNEX', 'ANNEXES'],
  ['APPENDIX', 'APPENDICES'],
  ['§', '§§'],
])('%s and %s', (one, several) => {
  expect(pluralOf(one)).toBe(several);
  expect(singularOf(several)).toBe(one);
  expect(singularOf(one)).toBe(one);
});
