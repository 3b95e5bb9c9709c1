/**
 * Invented law, shaped like a code: parts with headings, sub-headings, numbered clauses with limbs
 * and closing words, definitions, cross-references by number, and standing phrases that many
 * clauses share. Every provision has an identity that stays when its number does not.
 */
import { inventSentence, inventTitle, type CrossReference, type Word } from './invented-words.ts';
import type { Random } from './random.ts';

/** A clause, a limb or a definition. */
export interface InventedProvision {
  readonly id: number;
  what: 'clause' | 'limb' | 'termDefinition';
  /** The defined term; empty for clauses and limbs. */
  term: string;
  sentences: Word[][];
  limbs: InventedProvision[];
  closing: Word[];
}

/** The clauses under one number, some of them after a sub-heading. */
export interface InventedPart {
  readonly heading: string;
  clauses: InventedProvision[];
  /** Sub-headings by the identity of the clause that each stands before. */
  readonly subHeadings: Map<number, string>;
}

export interface InventedLaw {
  readonly parts: InventedPart[];
  definitions: InventedProvision[];
}

/** How much law, and of which kind. */
export interface LawSize {
  readonly clauses: number;
  readonly words: number;
  /** 'varied': clauses that differ. 'schedules': groups of clauses that differ in a word or two. */
  readonly family: 'varied' | 'schedules';
}

/** Gives each new provision the next identity. */
export type NextId = () => number;

/** A counter of identities. */
export function idsFrom(first: number): NextId {
  let next = first;
  return () => next++;
}

const CLAUSES_IN_PART = 25;
const STANDING_SENTENCES = 12;
/** How many clauses in a row are copies of one. */
export const CLAUSES_IN_SCHEDULE = 12;

/** Invents a code. */
export function inventLaw(random: Random, size: LawSize, nextId: NextId): InventedLaw {
  const average = size.words / size.clauses;
  const standing = Array.from({ length: STANDING_SENTENCES }, () => inventSentence(random, 15));
  const clauses: InventedProvision[] = [];
  while (clauses.length < size.clauses) {
    const model = inventClause(random, average, nextId, standing);
    clauses.push(model);
    if (size.family === 'varied') continue;
    for (let copy = 1; copy < CLAUSES_IN_SCHEDULE && clauses.length < size.clauses; copy += 1) {
      clauses.push(nearCopy(random, model, nextId));
    }
  }
  refer(random, clauses);
  const parts: InventedPart[] = [];
  for (let at = 0; at < clauses.length; at += CLAUSES_IN_PART) {
    const inPart = clauses.slice(at, at + CLAUSES_IN_PART);
    const subHeadings = inPart
      .filter((_, index) => index % 6 === 0 && random.chance(0.7))
      .map(({ id }): [number, string] => [id, inventTitle(random, random.between(2, 4))]);
    parts.push({
      heading: inventTitle(random, random.between(2, 5)),
      clauses: inPart,
      subHeadings: new Map(subHeadings),
    });
  }
  const definitions = Array.from({ length: Math.ceil(size.clauses / 12) }, () =>
    inventDefinition(random, nextId),
  );
  return { parts, definitions };
}

/** Invents a clause of about so many words. */
export function inventClause(
  random: Random,
  words: number,
  nextId: NextId,
  standing: readonly Word[][] = [],
): InventedProvision {
  const target = Math.max(8, words * (0.15 + 0.9 * random.fraction()));
  const clause = provision(nextId(), 'clause');
  if (random.chance(0.4) && target > 30) {
    clause.sentences.push(inventSentence(random, random.between(8, 18), ':'));
    const count = random.between(3, 7);
    const each = Math.max(4, (target - 13) / count);
    for (let index = 0; index < count; index += 1) {
      const limb = provision(nextId(), 'limb');
      limb.sentences.push(inventSentence(random, each, index === count - 1 ? '.' : ';'));
      if (random.chance(0.1)) {
        for (let inner = 0; inner < 3; inner += 1) {
          const subLimb = provision(nextId(), 'limb');
          subLimb.sentences.push(inventSentence(random, 8, ';'));
          limb.limbs.push(subLimb);
        }
      }
      clause.limbs.push(limb);
    }
    if (random.chance(0.2)) clause.closing = inventSentence(random, 10);
    return clause;
  }
  let count = 0;
  while (count < target) {
    const sentence = inventSentence(random, random.between(12, 28));
    clause.sentences.push(sentence);
    count += sentence.length;
  }
  if (standing.length > 0 && random.chance(0.25)) {
    clause.sentences.push([...random.pick(standing)]);
  }
  return clause;
}

/** Invents a definition. */
export function inventDefinition(random: Random, nextId: NextId): InventedProvision {
  const id = nextId();
  // The number keeps terms apart.
  const term = `${inventTitle(random, 2)} ${String(id)}`;
  const definition = { ...provision(id, 'termDefinition'), term };
  definition.sentences.push(['means', ...inventSentence(random, random.between(8, 25))]);
  return definition;
}

/** The provision with one or two words replaced, as the items of a schedule differ. */
export function nearCopy(
  random: Random,
  model: InventedProvision,
  nextId: NextId,
): InventedProvision {
  const copy = copyOf(model, nextId);
  const sentences = sentencesOf(copy);
  for (let change = random.between(1, 2); change > 0; change -= 1) {
    const sentence = random.pick(sentences);
    sentence[random.between(1, sentence.length - 2)] = inventTitle(random, 1);
  }
  return copy;
}

function copyOf(model: InventedProvision, nextId: NextId): InventedProvision {
  return {
    ...model,
    id: nextId(),
    sentences: model.sentences.map((sentence) => [...sentence]),
    limbs: model.limbs.map((limb) => copyOf(limb, nextId)),
    closing: [...model.closing],
  };
}

function provision(id: number, what: InventedProvision['what']): InventedProvision {
  return { id, what, term: '', sentences: [], limbs: [], closing: [] };
}

/** Puts cross-references into a fifth of the clauses. */
function refer(random: Random, clauses: readonly InventedProvision[]): void {
  for (const clause of clauses) {
    if (!random.chance(0.2)) continue;
    const sentence = random.pick(sentencesOf(clause));
    const reference: CrossReference = { to: random.pick(clauses).id, after: '' };
    sentence.splice(random.between(2, sentence.length - 1), 0, 'under', 'Section', reference);
  }
}

/** All sentences of a provision and its limbs, the closing words not among them. */
export function sentencesOf(provision: InventedProvision): Word[][] {
  return [...provision.sentences, ...provision.limbs.flatMap(sentencesOf)];
}
