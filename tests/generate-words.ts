/**
 * Words for generated texts: plain ones, numbers and references, odd Unicode, and words that look
 * like markup or like our own marks.
 */
import fc from 'fast-check';

const WORDS = [
  'the',
  'Panel',
  'shall',
  'may',
  'not',
  'consult',
  'DCC',
  'Party',
  'D10.13(d)',
  '£1,500.50',
  '1.4.4',
  'Section P1.11',
  'and',
  'or',
  'Users’',
  'co-operate',
  'naïve',
  'e\u0301',
  '合意',
  'الطرف',
  '👩‍⚖️',
  'soft\u00ADhyphen',
  'no\u00A0break',
  '<b>',
  '<ins>',
  '</del>',
  '&amp;',
  '*',
  '_',
  '`',
  '[',
  ']',
  '|',
  '~',
  '\\',
  '#',
  '(a)',
  '-',
  '1.',
  ':',
  ';',
  ',',
  '“quoted”',
  '"quoted"',
  'é',
  '\u202Eobverse\u202C',
  'שלום',
  'Стороны',
  '👍🏽',
  '\u200Bzero',
  '{++',
  '++}',
  '~~',
  '<ins>added</ins>',
  'change-1',
] as const;

const word = fc.constantFrom(...WORDS);

/** Words joined by single spaces, never empty. */
export const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => `The ${words.join(' ')} end`);
