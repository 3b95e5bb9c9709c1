/**
 * Sentences that read like law and say nothing: common words often, rare ones seldom, as in a real
 * code, and cross-references that know which provision they lead to.
 */
import type { Random } from './random.ts';

/** A cross-reference: printed as "Section" with the number that its provision has at the time. */
export interface CrossReference {
  /** The identity of the provision that it leads to. */
  readonly to: number;
  /** Punctuation printed after it. */
  readonly after: string;
}

export type Word = string | CrossReference;

const COMMON =
  'the of to and or in by a for any such that is be shall may not with each on under its as this which from other where has been an at all following no if must been than'.split(
    ' ',
  );
const ACTORS =
  'Panel,DCC,Party,User,Supplier,Authority,Secretariat,Network Party,Registration Data Provider,Code Administrator,Meter Operator,Sub-Committee'.split(
    ',',
  );
const PHRASES =
  'in accordance with,in respect of,for the purposes of,subject to,as soon as reasonably practicable,to the extent that,without prejudice to,from time to time,in relation to'.split(
    ',',
  );
const STEMS =
  'regist consult notif assur commun install certif obligat approv alloc calcul charg commission compil complet config confirm connect contract decis deleg deliver determin develop disclos dispos effect elect establish estim evaluat exempt govern implement indemn inform inspect invoic maintain manag measur modif monitor nominat object operat particip perform permit prepar prescrib propos provid publish qualif reconcil record refer reject relev report represent request resolv restrict review revis satisf schedul secur settl specif submit suspend terminat transfer transit valid verif withdraw'.split(
    ' ',
  );
const ENDINGS = 'ation ing ed ment or able al ance ive ory ure ity'.split(' ');

/** Words with a meaning, the commonest first. */
const CONTENT: readonly string[] = ENDINGS.flatMap((ending, at) =>
  STEMS.map((_, index) => `${STEMS[(index * 7 + at * 3) % STEMS.length] ?? ''}${ending}`),
);

/** One word, common or rare as in a text. */
export function inventWord(random: Random): string {
  const share = random.fraction();
  if (share < 0.45) return random.pick(COMMON);
  if (share < 0.52) return random.pick(ACTORS);
  if (share < 0.56) return random.pick(PHRASES);
  if (share < 0.58) return inventNumber(random);
  return CONTENT[Math.floor(random.fraction() ** 1.7 * CONTENT.length)] ?? 'matter';
}

/** One word in small letters: of no name, and no number. */
export function inventPlainWord(random: Random): string {
  if (random.chance(0.45)) return random.pick(COMMON);
  return CONTENT[Math.floor(random.fraction() ** 1.7 * CONTENT.length)] ?? 'matter';
}

function inventNumber(random: Random): string {
  const number = random.between(2, 90);
  return random.pick([`£${String(number)},500`, `${String(number)} days`, `${String(number)}%`]);
}

/** A sentence of about so many words, with its full stop or what else ends it. */
export function inventSentence(random: Random, length: number, end = '.'): Word[] {
  const words: string[] = [`The ${random.pick(ACTORS)} ${random.pick(['shall', 'may', 'must'])}`];
  let count = 3;
  while (count < length) {
    const word = inventWord(random);
    count += word.split(' ').length;
    words.push(random.chance(0.05) ? `${word},` : word);
  }
  // A sentence ends with a word of meaning, so that its full stop belongs to something.
  words.push(`${random.pick(CONTENT)}${end}`);
  return words.flatMap((word) => word.split(' '));
}

/** Some words with capitals, for headings and terms. */
export function inventTitle(random: Random, length: number): string {
  return Array.from({ length }, () => {
    const word = random.pick(CONTENT);
    return word.charAt(0).toUpperCase() + word.slice(1);
  }).join(' ');
}
