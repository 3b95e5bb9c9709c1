/**
 * The register of the real text, against what a person reads in it.
 */
import { describe, expect, test } from 'vitest';
import { consolidationOf } from '../../src/library/consolidations.ts';
import { loadLibrary } from '../../src/library/library.ts';
import type { Library, Version } from '../../src/library/types.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { indexTree } from '../../src/register/provisions.ts';
import { buildRegister } from '../../src/register/register.ts';

const { library } = loadLibrary('content');

function version(of: Library | undefined, document: string, number: string): Version {
  const found = of?.documents
    .find(({ id }) => id === document)
    ?.versions.find((one) => one.number === number);
  if (of === undefined || found === undefined) throw new Error(`no ${document} ${number}`);
  return found;
}

function register(document: string, number: string) {
  return buildRegister(consolidationOf(library as Library, version(library, document, number)), [
    'Smart Energy Code',
    'SEC',
    'Code',
  ]);
}

describe('the register of the texts in force', () => {
  const inForce = register('section-d', '9.0');

  test('holds the definitions of both Sections, and none that is only proposed', () => {
    const found = [...inForce.definitions.values()]
      .flat()
      .map(
        ({ term, form, nature, version: { number } }) => `${term}: ${form}, ${nature}, ${number}`,
      );
    expect(found).toEqual([
      'Production Proving Registration Data: entry, signpost, 31.0',
      'Production Proving Systems: entry, meaning, 31.0',
      'Proposed Solution: entry, meaning, 31.0',
      'Proposer: entry, signpost, 31.0',
      'SEC Release Testing Approach Document: inline, meaning, 9.0',
    ]);
  });

  test('knows where each term is used', () => {
    const uses = [...inForce.uses].map(
      ([key, all]) => `${key}: ${all.map(({ provision }) => provision?.anchor).join(' ')}`,
    );
    expect(uses).toEqual([
      'proposer: proposed-solution',
      'sec-release-testing-approach-document: D10.18 D10.19 D10.20 D10.20 D10.21',
    ]);
  });

  test('knows what is cited and that it is not published here', () => {
    const cited = inForce.references.flatMap(({ citation, targets }) =>
      citation.targets.map(({ number }, index) => `${number} ${targets[index]?.kind ?? ''}`),
    );
    expect(cited).toEqual([
      'P1.11 unpublished',
      'D6.15 unpublished',
      'D1.3 unpublished',
      'D10.13(d) unpublished',
      'D10.13(e) unpublished',
    ]);
  });
});

describe('the register of the texts as MP167B proposes them', () => {
  const proposed = register('section-d', '10.0');

  test('is the same whichever of its texts is asked from', () => {
    expect(register('section-a', '32.0').consolidation.id).toBe(proposed.consolidation.id);
    expect(proposed.consolidation.id).toBe('mp167b');
  });

  test('holds both definitions of the policy: the signpost first, then the clause', () => {
    const found = proposed.definitions.get('programme-assurance-policy' as never) ?? [];
    expect(
      found.map(({ form, nature, provision }) => [form, nature, provision.within?.name]),
    ).toEqual([
      ['entry', 'signpost', undefined],
      ['inline', 'meaning', 'D10.22'],
    ]);
  });

  test('counts D10.23 to D10.28 as uses, not the clause that defines, nor the sub-heading', () => {
    const uses = proposed.uses.get('programme-assurance-policy' as never) ?? [];
    expect(uses.map(({ provision }) => provision?.name)).toEqual([
      'D10.23',
      'D10.24',
      'D10.25',
      'D10.26',
      'D10.27',
      'D10.28',
    ]);
  });

  test('resolves “this Section D10” to the part, though its heading is not printed', () => {
    const { resolve } = proposed.readingOf(undefined);
    const resolved = (number: string) => resolve({ number, start: 0, end: 0, heading: '' });
    const target = resolved('D10');
    expect(target.kind === 'provision' && target.provision.anchor).toBe('D10');
    expect(resolved('D').kind).toBe('document');
    expect(resolved('D10.27(a)').kind).toBe('provision');
    expect(resolved('C2.3').kind).toBe('unpublished');
  });
});

test('a term with the name of an anchor of the page has another anchor', () => {
  const { tree } = parseLegalText(
    'Main\n: means the main one.\n\nProposer\n: means a Party.\n',
    'case.md',
  );
  expect(indexTree(tree).all.map(({ anchor }) => anchor)).toEqual(['main-1', 'proposer']);
});
