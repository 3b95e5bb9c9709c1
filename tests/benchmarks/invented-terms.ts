/**
 * Terms as codes have them: a few nouns over and over, terms inside longer ones, "Notice of …" with
 * its plural in the middle, plurals with entries of their own, acronyms, and ordinary words.
 * Plurals are written down, not worked out, so that they test what works them out.
 */
import type { Random } from './random.ts';

/** What the last word of a term may be, with its plural. */
const HEADS: readonly (readonly [string, string | undefined])[] = [
  ['Party', 'Parties'],
  ['Device', 'Devices'],
  ['Certificate', 'Certificates'],
  ['Policy', 'Policies'],
  ['Process', 'Processes'],
  ['Switch', 'Switches'],
  ['Analysis', 'Analyses'],
  ['Day', 'Days'],
  ['Index', 'Indices'],
  ['Agency', 'Agencies'],
  ['Fix', 'Fixes'],
  ['Criterion', 'Criteria'],
  ['System', 'Systems'],
  ['Document', 'Documents'],
  ['Register', 'Registers'],
  ['Plan', 'Plans'],
  ['Person', 'Persons'],
  ['Key', 'Keys'],
  ['Data', undefined],
  ['Equipment', undefined],
];

const FIRSTS =
  'Abeyance Access Adapter Alarm Anomaly Audit Batch Border Bridge Cable Carrier Channel Cipher Circuit Client Cluster Coastal Collector Compact Concord Copper Courier Crossing Current Delta Demand Depot Digital Domestic Eastern Edge Element Engine Export Fabric Feeder Fibre Field Filter Flow Forward Gateway Glass Granite Grid Harbour Harvest Hub Import Inland Island Junction Lattice Legacy Lighthouse Link Local Loop Marine Market Master Meadow Mesh Metering Mirror Moor National Network Node Northern Nucleus Orbit Outer Parallel Pilot Pioneer Platform Portal Primary Prime Pulse Quarry Radio Rail Relay Remote Reserve Ridge River Root Router Sector Sensor Signal Silver Single Southern Spine Station Summit Supplier Surge Terminal Tidal Tower Trunk Uniform Upper Valley Vector Vertical Vessel Village Wave Western Window Zenith Zone'.split(
    ' ',
  );

/** Ordinary words that are terms when they have a capital. */
const WEAK: readonly (readonly [string, string])[] = [
  ['Charge', 'Charges'],
  ['Change', 'Changes'],
  ['Report', 'Reports'],
  ['Test', 'Tests'],
];

/** A term without its place. */
export interface InventedName {
  readonly name: string;
  readonly plural: string | undefined;
  readonly acronym: string | undefined;
  readonly weak: boolean;
}

/** Invents so many names, each another than the rest in all its forms. */
export function inventNames(random: Random, amount: number): InventedName[] {
  const names: InventedName[] = WEAK.map(([name, plural]) => ({
    name,
    plural,
    acronym: undefined,
    weak: true,
  }));
  const taken = new Set(names.flatMap(({ name, plural }) => [name, plural]));
  const take = (name: string, plural: string | undefined, acronym?: string): void => {
    const forms = [name, plural, acronym].filter((form) => form !== undefined);
    if (forms.some((form) => taken.has(form))) return;
    for (const form of forms) taken.add(form);
    names.push({ name, plural, acronym, weak: false });
  };
  while (names.length < amount) {
    const [head, heads] = random.pick(HEADS);
    const share = random.fraction();
    const [one, other] = [random.pick(FIRSTS), random.pick(FIRSTS)];
    if (share < 0.05) take(head, heads);
    else if (share < 0.1) take(`Notice of ${one} ${head}`, `Notices of ${one} ${head}`);
    else if (share < 0.15)
      take(`${one} and ${other} ${head}`, heads && `${one} and ${other} ${heads}`);
    else if (share < 0.5) take(`${one} ${head}`, heads && `${one} ${heads}`);
    else if (share < 0.75) longer(random, names, take);
    else if (share < 0.8) {
      const words = [one, other, head];
      const acronym = words.map((word) => word.charAt(0)).join('') + String(names.length);
      take(words.join(' '), heads && `${one} ${other} ${heads}`, acronym);
    } else take(`${one} ${other} ${head}`, heads && `${one} ${other} ${heads}`);
    if (heads !== undefined && random.chance(0.02)) explicitPlural(names, taken);
  }
  return names.slice(0, amount);
}

/** A term that holds another: "Supplier Party" within "Supplier Party Certificate". */
function longer(
  random: Random,
  names: readonly InventedName[],
  take: (name: string, plural: string | undefined) => void,
): void {
  const { name, weak } = random.pick(names);
  const [head, heads] = random.pick(HEADS);
  if (weak || / of | and /.test(name) || name.split(' ').length > 4) return;
  if (random.chance(0.5)) take(`${name} ${head}`, heads && `${name} ${heads}`);
  else take(`${random.pick(FIRSTS)} ${name}`, undefined);
}

/** The plural of the last name gets an entry of its own, and is no form of it any more. */
function explicitPlural(names: InventedName[], taken: Set<string | undefined>): void {
  const last = names.at(-1);
  if (last?.plural === undefined || last.acronym !== undefined || last.name.includes(' of '))
    return;
  names[names.length - 1] = { ...last, plural: undefined };
  taken.add(last.plural);
  names.push({ name: last.plural, plural: undefined, acronym: undefined, weak: false });
}

/** Names that are nobody's: before or after a term they make another name of it. */
export const STRANGERS = ['Quixby', 'Umberley', 'Xanthe', 'Yarrowby'] as const;
