/**
 * A trial in words: what the redline got wrong, with the provisions in question as they were and
 * are, so that one sees why.
 */
import { placesOf, printWords, type Place } from './invented-print.ts';
import type { Miss } from './score.ts';
import type { Trial } from './truth-families.ts';

/** The first mistakes of a trial, a paragraph each. */
export function describeTrial(
  { family, seed, pair, redline, misses }: Trial,
  most: number,
): string {
  const before = placesOf(pair.oldLaw);
  const after = placesOf(pair.freshLaw);
  const lines = [`  -- ${family.name}, seed ${String(seed)}: ${String(misses.length)} mistakes`];
  if (!redline.proof.proven) lines.push(`     not proven: ${JSON.stringify(redline.proof)}`);
  for (const miss of misses.slice(0, most)) {
    lines.push(`     ${miss.fault.toUpperCase()} ${miss.kind}: ${miss.key}`);
    const names = namesIn(miss);
    for (const name of names.slice(0, 3)) {
      lines.push(...textsOf('old', before, name), ...textsOf('new', after, name));
    }
    const said = redline.changes.filter(({ oldProvision, newProvision }) =>
      names.some((name) => [oldProvision, newProvision].includes(name)),
    );
    for (const {
      kind,
      what,
      class: weight,
      oldProvision,
      newProvision,
      oldText,
      newText,
    } of said.slice(0, 6)) {
      const texts = `“${shortened(oldText, 60)}” → “${shortened(newText, 60)}”`;
      lines.push(
        `        said: ${kind} ${what} (${weight}) ${oldProvision} > ${newProvision} ${texts}`,
      );
    }
  }
  return lines.join('\n');
}

/** The provisions that a mistake is about. */
function namesIn({ key }: Miss): string[] {
  return key
    .split(/ > | \+ | or | is taken for /)
    .map((name) => name.replace(/^(?:clause|limb|termDefinition|part|subHeading) /, '').trim())
    .filter((name) => name !== '' && name !== '?');
}

function textsOf(side: string, places: ReadonlyMap<number, Place>, name: string): string[] {
  for (const place of places.values()) {
    if (place.name !== name) continue;
    const words = place.provision.sentences.map((sentence) => printWords(sentence, places));
    return [
      `        ${side} ${name} [${String(place.provision.id)}]: ${shortened(words.join(' '), 220)}`,
    ];
  }
  return [];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
