/** Slips in definitions that say where the meaning of their term stands. */
import { citedIn, type Cited } from '../citing.ts';
import { bracketsOf } from '../defining.ts';
import type { Operator, Slip } from '../plant.ts';
import type { Defined, Seen } from '../seen.ts';

const SIGNPOST =
  /\b(?:has|have|shall have|bears?) the (?:same )?meanings? (?:given|ascribed|set out|assigned|attributed|specified)\b[^.;]{0,60}$|\b(?:is|are|as) defined in (?:this )?$/i;

/** Citations that say of one term where its meaning stands, and the term. */
function signpostsIn(seen: Seen): { cited: Cited; one: Defined }[] {
  return citedIn(seen).flatMap((cited) => {
    const { run, whole, last } = cited;
    const lineStart = seen.source.lastIndexOf('\n', whole.start) + 1;
    const before = seen.source.slice(lineStart, whole.start);
    if (last !== undefined || !SIGNPOST.test(before)) return [];
    const one = seen.definitions.find(
      ({ definition }) =>
        definition.nature === 'signpost' &&
        (run.above.includes(definition.provision.node) || definition.said?.node === run.node),
    );
    return one === undefined ? [] : [{ cited, one }];
  });
}

export const otherPlace: Operator = {
  name: 'signpost-to-another-clause',
  rule: 'definition-location-misstated',
  does: 'Lets a definition say that the meaning stands in another clause, which does not have the term.',
  follows: ['reference-title-mismatch', 'unused-definition', 'undefined-capitalised-term'],
  *slips(seen, random): Generator<Slip> {
    for (const { cited, one } of signpostsIn(seen)) {
      const others = clausesWithout(seen, one.term, cited.number);
      if (others.length === 0) continue;
      const made = random.pick(others);
      yield {
        edits: [
          { start: cited.numberAt.start, end: cited.numberAt.end + cited.limbs.length, text: made },
        ],
        told: [cited.whole],
        says: `the meaning of “${one.term}” said to stand in ${made}, not in ${cited.number}${cited.limbs}`,
      };
    }
  },
};

/** Numbers of the same depth whose provisions do not speak of the term. */
function clausesWithout(seen: Seen, term: string, number: string): string[] {
  const depth = number.split('.').length;
  return seen.numbered.flatMap((one, index) => {
    if (one.number.split('.').length !== depth || one.number === number) return [];
    const next = seen.numbered
      .slice(index + 1)
      .find(({ number: other }) => !other.startsWith(`${one.number}.`));
    const words = seen.source.slice(one.at.start, next?.at.start);
    return words.toLowerCase().includes(term.toLowerCase()) ? [] : [one.number];
  });
}

export const toItself: Operator = {
  name: 'signpost-to-itself',
  rule: 'circular-signpost',
  does: 'Lets a definition say that the meaning stands in the clause that it is in.',
  follows: ['reference-title-mismatch', 'unused-definition'],
  *slips(seen): Generator<Slip> {
    for (const { cited, one } of signpostsIn(seen)) {
      const own = clauseAround(one);
      if (own === undefined || !seen.numbered.some(({ number }) => number === own)) continue;
      if (own === cited.number || cited.number.startsWith(`${own}.`)) continue;
      yield {
        edits: [
          { start: cited.numberAt.start, end: cited.numberAt.end + cited.limbs.length, text: own },
        ],
        told: [cited.whole],
        says: `the meaning of “${one.term}” said to stand in ${own}, where that is said`,
      };
    }
  },
};

/** The number of the clause that a definition stands in. */
function clauseAround({ definition }: Defined): string | undefined {
  let { within } = definition.provision;
  while (within !== undefined && within.kind !== 'clause') within = within.within;
  return within?.name;
}

export const chain: Operator = {
  name: 'meaning-a-step-further',
  rule: 'signpost-chain',
  does: 'Puts a further signpost where a signpost leads, and the meaning elsewhere.',
  follows: ['definition-location-misstated', 'duplicate-definition', 'reference-unit-mismatch'],
  *slips(seen): Generator<Slip> {
    for (const { cited, one } of signpostsIn(seen)) {
      const bracket = bracketsIn(seen, one.term);
      if (bracket === undefined || one.at === undefined) continue;
      const ends = seen.runs.filter(
        ({ above, text, provision, node }) =>
          above.at(-1)?.type === 'clause' &&
          node.type === 'paragraph' &&
          /[a-z]\.$/.test(text) &&
          provision !== cited.number &&
          seen.numbered.some(({ number }) => number === provision),
      );
      const [elsewhere] = ends.filter(({ text }) => !text.includes(one.term)).slice(-1);
      const end = elsewhere?.at(elsewhere.text.length - 1, elsewhere.text.length);
      if (elsewhere === undefined || end === undefined || end.start < bracket.end) continue;
      const stop = bracket.end + seen.source.slice(bracket.end).search(/\.(?=\s)/);
      if (stop < bracket.end || seen.source.slice(bracket.end, stop).includes('\n')) continue;
      const said = ` The “**${one.term}**” has the meaning given to that expression in ${cited.word} ${elsewhere.provision}.`;
      yield {
        edits: [
          { ...bracket, text: '' },
          { start: stop + 1, end: stop + 1, text: said },
          { start: end.start, end: end.start, text: ` (the “**${one.term}**”)` },
        ],
        told: [one.at],
        says: `the meaning of “${one.term}” moved to ${elsewhere.provision}, and a signpost put where it was`,
      };
    }
  },
};

/** The bracket that gives a term its meaning, where there is one beside the signpost. */
function bracketsIn(seen: Seen, term: string): { start: number; end: number } | undefined {
  const other = seen.definitions.find(
    ({ term: own, definition }) => own === term && definition.nature !== 'signpost',
  );
  if (other === undefined) return undefined;
  return bracketsOf({ ...seen, definitions: [other] })[0]?.whole;
}
