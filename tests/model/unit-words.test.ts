/** Tests of the patterns and spellings of the words for units. */
import { describe, expect, it } from 'vitest';
import {
  shoutedUnits,
  smallUnit,
  smallUnits,
  spellingsOf,
  titledUnits,
  unitsInEitherCase,
} from '../../src/model/unit-words.ts';

describe('the words for units', () => {
  it.each([
    [smallUnit('annex', 'section'), '(?:annex|section)'],
    [smallUnits('annex', 'sub-clause'), '(?:annex|annexes|sub-?clauses?)'],
    [titledUnits('appendix', 'part'), '(?:Appendix|Appendices|Parts?)'],
    [unitsInEitherCase('sub-clause', 'limb'), '(?:[Ss]ub-?[Cc]lauses?|[Ll]imbs?)'],
    [shoutedUnits('appendix', 'section'), '(?:APPENDIX|APPENDICES|SECTIONS?)'],
  ])('makes %s', (made, pattern) => {
    expect(made).toBe(pattern);
  });

  it('spells each in one and in several', () => {
    expect(spellingsOf('appendix', 'sub-clause')).toEqual([
      'appendix',
      'appendices',
      'sub-clause',
      'subclause',
      'sub-clauses',
      'subclauses',
    ]);
  });
});
