/**
 * The register of invented codes of which everything is known: every definition, use and reference,
 * and nothing else, in each of their consolidations.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { buildRegister } from '../../src/register/register.ts';
import { comparedWithTruth } from '../benchmarks/invented-code-compared.ts';
import { consolidationOf, versionsOf, writeCode } from '../benchmarks/invented-code-files.ts';
import { INVENTED_NAMES, inventCode, sizeOf } from '../benchmarks/invented-code.ts';

const SMALL = sizeOf(0.02);

describe('invented codes', () => {
  test.each([1, 2, 3])('seed %i: all that is known is found, and nothing else', (seed) => {
    for (const edition of inventCode(seed, SMALL).editions) {
      const versions = versionsOf(edition);
      const register = buildRegister(consolidationOf(versions), INVENTED_NAMES);
      const compared = comparedWithTruth(edition, register);
      expect(compared.known.uses).toBeGreaterThan(500);
      expect(compared.known.references).toBeGreaterThan(100);
      expect(compared.wrong).toEqual([]);
      expect(compared.missed).toEqual([]);
    }
  });

  test('the same seed gives the same code', () => {
    const [one, other] = [inventCode(7, sizeOf(0)), inventCode(7, sizeOf(0))];
    expect(one.editions.map(({ texts }) => texts)).toEqual(
      other.editions.map(({ texts }) => texts),
    );
  });

  test('are content that can be published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'invented-code-'));
    try {
      writeCode(inventCode(1, sizeOf(0)), folder);
      const { library, diagnostics } = loadLibrary(folder);
      expect(diagnostics).toEqual([]);
      expect(library?.documents.map(({ versions }) => versions.length)).toEqual([3, 3, 3, 3, 3, 3]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
