/**
 * Faults that are planted by chance: ways of spoiling a text, each tried at places of the clean
 * texts that a seeded generator picks. The same seed gives the same cases.
 */
import { randomOf, type Random } from '../../benchmarks/random.ts';
import type { Planted } from './planted.ts';
import { TEXTS } from './texts.ts';

/** One way of spoiling: what to look for, and what to make of one that was found. */
interface Planter {
  readonly rule: string;
  readonly finds: RegExp;
  readonly spoils: (match: RegExpExecArray, random: Random) => string | undefined;
  readonly also?: readonly string[];
}

const PLANTERS: readonly Planter[] = [
  {
    rule: 'unresolved-reference',
    finds: /(?<=[^s] )(Section|clause) ([A-Z]?\d+)\.(\d+)(?=[ ,.;])(?! \()/g,
    spoils: ([, word = '', part = ''], random) => `⟦${word} ${part}.${random.between(21, 89)}⟧`,
    also: ['reversed-range'],
  },
  {
    rule: 'duplicate-clause-number',
    finds: /- \(([a-c])\) ([^\n]+;)\n- \([b-d]\)/g,
    spoils: ([, label = '', words = '']) => `- (${label}) ${words}\n- ⟦(${label})⟧`,
    also: ['limb-order', 'unresolved-reference'],
  },
  {
    rule: 'leftover-placeholder',
    finds: /(?<=[a-z] )(?:ten|two|three|five|thirty|one) (?=days|months?|years|hours)/g,
    spoils: (_, random) => `⟦${random.pick(['[●]', '[TBC]', '[insert number]', '____', '[x]'])}⟧ `,
  },
  {
    rule: 'unpaired-punctuation',
    finds: /\(([a-z][^()“”]{8,60})\)/g,
    spoils: ([, words = '']) => `${words}⟦)⟧`,
  },
  {
    rule: 'list-missing-conjunction',
    finds: /; (?:and|or)(?=\n *- \()/g,
    spoils: () => '⟦;⟧',
  },
  {
    rule: 'miscapitalised-term',
    finds:
      /(?<=(?:the|each|a|an) )(?:Approved Ledger|Notice Period|Monthly Charge|Test Report|Final Statement|Service Order|Loading Plan|Delivery Window)(?=[ ,.])/g,
    spoils: ([words]) => `⟦${words.toLowerCase()}⟧`,
  },
  {
    rule: 'near-miss-term',
    finds:
      /(?<=(?:the|each|a|an) )(?:Approved Ledger|Notice Period|Monthly Charge|Test Report|Final Statement|Service Order|Loading Plan|Delivery Window)(?=[ ,.])/g,
    spoils: ([words], random) => `⟦${slipIn(words, random)}⟧`,
  },
  {
    rule: 'undefined-capitalised-term',
    finds:
      /(?<=\b(?:the|each|a|an) )(?:reasons|record|result|date|plan|price|request|company|services|statement|test|network)(?=[ ,.;])/g,
    spoils: (_, random) => `⟦${random.pick(['Trustee', 'Warden', 'Quota', 'Bailiff', 'Almanac'])}⟧`,
  },
  {
    rule: 'reference-unit-mismatch',
    finds:
      /(Sections|clauses) (?=[A-Z]?\d+\.\d+ (?:and|to) ([A-Z]?\d+\.\d+))([A-Z]?\d+\.\d+ (?:and|to) [A-Z]?\d+\.\d+)/g,
    spoils: ([, word = '', , numbers = '']) => `⟦${word.slice(0, -1)} ${numbers}⟧`,
  },
  {
    rule: 'reversed-range',
    finds: /(Sections|clauses) ([A-Z]?\d+\.)(\d+) to [A-Z]?\d+\.(\d+)/g,
    spoils: ([, word = '', stem = '', from = '', to = '']) =>
      `⟦${word} ${stem}${to} to ${stem}${from}⟧`,
  },
  {
    rule: 'reference-title-mismatch',
    finds: /(?<=(?:Section|clause) [A-Z]?\d+\.\d+ \()[A-Z][a-z]+(?=\))/g,
    spoils: (_, random) => `⟦${random.pick(['Penalties', 'Records', 'Appeals'])}⟧`,
  },
];

/** A term with one letter twice, left out, or changed about with the next, inside a word. */
function slipIn(term: string, random: Random): string {
  const words = term.split(' ');
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const at = random.between(1, longest.length - 3);
  const letter = longest.charAt(at);
  const next = longest.charAt(at + 1);
  const slips = [
    longest.slice(0, at) + letter + longest.slice(at),
    longest.slice(0, at) + longest.slice(at + 1),
    ...(letter === next ? [] : [longest.slice(0, at) + next + letter + longest.slice(at + 2)]),
  ];
  return term.replace(longest, random.pick(slips));
}

/** Cases made by chance, at most so many for each way of spoiling and text. */
export function plantedByChance(seed: number, most: number): Planted[] {
  const random = randomOf(seed);
  const cases: Planted[] = [];
  for (const [name, sample] of Object.entries(TEXTS)) {
    const files = typeof sample === 'string' ? [['', sample] as const] : Object.entries(sample);
    for (const [file, text] of files) {
      // A changed proposed text is no more what its annex makes.
      const proven =
        file.endsWith('1.0.md') || file.endsWith('2.0.md') ? ['unproven-amendment'] : [];
      if (file !== '' && proven.length === 0) continue;
      for (const { rule, finds, spoils, also = [] } of PLANTERS) {
        for (const match of random.shuffled([...text.matchAll(finds)]).slice(0, most)) {
          const to = spoils(match, random);
          if (to === undefined) continue;
          const before = text.slice(Math.max(0, match.index - 40), match.index);
          const after = text.slice(
            match.index + match[0].length,
            match.index + match[0].length + 40,
          );
          const from = before + match[0] + after;
          if (text.split(from).length !== 2) continue;
          const one = {
            rule,
            in: name,
            from,
            to: before + to + after,
            also: [...also, ...proven],
          };
          cases.push(file === '' ? one : { ...one, file });
        }
      }
    }
  }
  return cases;
}
