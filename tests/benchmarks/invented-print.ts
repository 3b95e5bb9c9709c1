/**
 * Invented law with its numbers: each provision's name, and the whole as Markdown.
 */
import type { InventedLaw, InventedPart, InventedProvision } from './invented-law.ts';
import type { Word } from './invented-words.ts';

/** Where a provision stands and what it is called there. */
export interface Place {
  readonly provision: InventedProvision;
  /** "D10.22", "D10.22(a)(i)", a defined term. */
  readonly name: string;
  /** Its own part of the name: "D10.22", "(i)". */
  readonly label: string;
  /** The identity of the clause or definition that it is or is in. */
  readonly within: number;
  /** The identity of the limb or clause that it stands in; 0 where it stands in none. */
  readonly above: number;
  readonly part: InventedPart | undefined;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Every provision by its identity, in reading order. */
export function placesOf(law: InventedLaw): Map<number, Place> {
  const places = new Map<number, Place>();
  const place = (found: InventedProvision, at: Omit<Place, 'provision'>, depth: number): void => {
    places.set(found.id, { provision: found, ...at });
    for (const [index, limb] of found.limbs.entries()) {
      const label = `(${depth === 0 ? lettered(index) : (ROMAN[index] ?? 'xx')})`;
      place(limb, { ...at, name: at.name + label, label, above: found.id }, depth + 1);
    }
  };
  for (const definition of law.definitions) {
    const name = definition.term;
    place(definition, { name, label: name, within: definition.id, above: 0, part: undefined }, 0);
  }
  for (const [at, part] of law.parts.entries()) {
    for (const [index, clause] of part.clauses.entries()) {
      const name = `${partNumber(at)}.${String(index + 1)}`;
      place(clause, { name, label: name, within: clause.id, above: 0, part }, 0);
    }
  }
  return places;
}

function partNumber(index: number): string {
  return `D${String(index + 1)}`;
}

function lettered(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : letter + letter;
}

/** The law as Markdown, its references with the numbers of its provisions as they stand. */
export function printLaw(law: InventedLaw): string {
  const places = placesOf(law);
  const words = (sentence: readonly Word[]): string => printWords(sentence, places);
  const blocks = law.definitions.map(
    ({ term, sentences }) => `${term}\n: ${sentences.map(words).join(' ')}`,
  );
  for (const [at, part] of law.parts.entries()) {
    blocks.push(`## ${partNumber(at)} ${part.heading}`);
    for (const clause of part.clauses) {
      const subHeading = part.subHeadings.get(clause.id);
      if (subHeading !== undefined) blocks.push(`### ${subHeading}`);
      blocks.push(`${places.get(clause.id)?.name ?? ''} ${clause.sentences.map(words).join(' ')}`);
      if (clause.limbs.length > 0) {
        blocks.push(clause.limbs.map((limb) => printLimb(limb, '', places)).join('\n'));
      }
      if (clause.closing.length > 0) blocks.push(words(clause.closing));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function printLimb(
  limb: InventedProvision,
  indent: string,
  places: ReadonlyMap<number, Place>,
): string {
  const words = limb.sentences.map((sentence) => printWords(sentence, places)).join(' ');
  return [
    `${indent}- ${places.get(limb.id)?.label ?? ''} ${words}`,
    ...limb.limbs.map((inner) => printLimb(inner, `${indent}  `, places)),
  ].join('\n');
}

/** A sentence as text. */
export function printWords(sentence: readonly Word[], places: ReadonlyMap<number, Place>): string {
  return sentence
    .map((word) =>
      typeof word === 'string' ? word : (places.get(word.to)?.name ?? '') + word.after,
    )
    .join(' ');
}
