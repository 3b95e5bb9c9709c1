/**
 * What the register answers: where a meaning stands, what cites what, what rests on what.
 */
import { describe, expect, test } from 'vitest';
import type { TermKey } from '../../src/model/identifiers.ts';
import { meaningOf } from '../../src/register/meanings.ts';
import type { Register } from '../../src/register/register.ts';
import { citedBy, relationsOf } from '../../src/register/relations.ts';
import { registerOf } from './library-of.ts';

/** Where the first definition of a term leads, in words. */
function whereOf(register: Register, key: string): string {
  const definition = register.definitions.get(key as TermKey)?.[0];
  if (definition === undefined) return 'none';
  const { signposts, place, elsewhere } = meaningOf(definition, register);
  const at =
    place.kind === 'definition'
      ? (place.definition.provision.within?.name ?? place.definition.version.document)
      : place.kind === 'provision' || place.kind === 'silent'
        ? place.provision.name
        : place.kind === 'law'
          ? place.law
          : '';
  const others = elsewhere.map(({ provision }) => provision.within?.name ?? provision.name);
  return [`${signposts.length} ${place.kind}`, at, others.length > 0 ? `but ${others.join()}` : '']
    .filter(Boolean)
    .join(' ');
}

describe('meanings', () => {
  const register = registerOf({
    A: [
      'Agreement\n: means a paper.',
      'Appeal\n: has the meaning given to that expression in Section D7.8 (Appeals).',
      'Body\n: has the meaning given to that expression in Section D1.1.',
      'Circle\n: has the meaning given to that expression in Section A2.1.',
      'Device\n: has the meaning given to it in the Electricity Act 1989.',
      'Event\n: has the meaning given to that expression in Section D9.9.',
      'Far\n: has the meaning given to that expression in Section Z1.1.',
      'Licence\n: has the meaning given to it.',
      'Policy\n: has the meaning given to that expression in Section D1.1.',
      'A2.1 “**Circle**” has the meaning given to that expression in Section A2.1.',
    ].join('\n\n'),
    D: [
      'D1.1 The Panel is a Body of persons.',
      'D2.1 The Panel keeps a policy (the “**Policy**”).',
      'D7.8 A Party may object (an “**Appeal**”).',
    ].join('\n\n'),
  });

  test.each([
    ['agreement', '0 definition a'],
    ['appeal', '1 definition D7.8'],
    ['body', '1 provision D1.1'],
    ['circle', '2 circular'],
    ['device', '1 law Electricity Act 1989'],
    ['event', '1 missing'],
    ['far', '1 unpublished'],
    ['licence', '1 nowhere'],
    ['policy', '1 silent D1.1 but D2.1'],
  ])('%s: %s', (key, expected) => {
    expect(whereOf(register, key)).toBe(expected);
  });
});

test('what cites a provision, by which provisions', () => {
  const register = registerOf({
    D: [
      'D1.1 Subject to Sections D1.2 and D1.3(a).',
      'D1.2 As in paragraph (a) of Section D1.3 and Section D1.2.',
      'D1.3 The DCC shall:\n\n- (a) do one thing; and\n- (b) do another, as in paragraph (a).',
    ].join('\n\n'),
  });
  const [version] = register.consolidation.versions.values();
  const resolved = register.readingOf(version?.document).resolve;
  const names = (number: string): string[] => {
    const target = resolved({ number, start: 0, end: 0, heading: '' });
    if (target.kind !== 'provision') return ['none'];
    return citedBy(register, target.provision).map(({ provision }) => provision?.name ?? '');
  };
  expect(names('D1.2')).toEqual(['D1.1', 'D1.2']);
  expect(names('D1.3')).toEqual(['D1.2']);
  expect(names('D1.3(a)')).toEqual(['D1.1', 'D1.2', 'D1.3(b)']);
});

test('which terms rest on which', () => {
  const register = registerOf({
    A: 'Fee\n: means a sum that a Party pays.\n\nParty\n: means a Person.\n\nPerson\n: means anyone.\n',
    B: 'B1.1 A Party is late (a “**Default**”) where a Fee is due.\n\nB1.2 No Default.\n',
  });
  const { restsOn, restedOnBy } = relationsOf(register);
  const listed = (of: ReadonlyMap<TermKey, ReadonlySet<TermKey>>): string[] =>
    [...of].map(([key, others]) => `${key}: ${[...others].sort().join(' ')}`).sort();
  expect(listed(restsOn)).toEqual(['default: fee party', 'fee: party', 'party: person']);
  expect(listed(restedOnBy)).toEqual(['fee: default', 'party: default fee', 'person: party']);
});

test('a number that only a heading bears leads to the heading', () => {
  const register = registerOf({
    policy:
      '## 4. Payment\n\nSums are due as set out in Article 15(2) and Section 4.\n\n## Article 15 – Law\n\nNone.\n',
  });
  expect(
    register.references.flatMap(({ targets }) =>
      targets.map((target) => (target.kind === 'provision' ? target.provision.name : target.kind)),
    ),
  ).toEqual(['Article 15 – Law', '4. Payment']);
});
