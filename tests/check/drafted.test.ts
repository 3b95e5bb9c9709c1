/** Small texts as drafters leave them: every fault that they left in is told, and nothing else. */
import { expect, it } from 'vitest';
import { draftedTexts, lineOf, toldOf } from './drafted.ts';

it.each(draftedTexts())('$name', (text) => {
  const told = toldOf(text).map((one) => lineOf(one.told));
  expect(told.sort()).toEqual(text.faults.map(lineOf).sort());
});
