import { judgedIn } from '../terms/almost-terms.ts';
import { judgedFault } from '../terms/judged-fault.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { Outcome, TextRule } from '../rule.ts';
import type { Capitalised } from '../terms/phrases.ts';
import type { CheckedText } from '../text.ts';

export const outOfScopeTerm: TextRule = {
  name: 'out-of-scope-term',
  on: 'text',
  severity: 'warning',
  sentence: 'A term is used where its definition holds.',
  reason: 'A definition “for the purposes of this Section D1” says nothing about Section D2.',
  right:
    'D1.1 For the purposes of this Section D1, “**Cap**” means the most that is paid.\n\nD1.2 The fee is at most the Cap.',
  wrong:
    'D1.1 For the purposes of this Section D1, “**Cap**” means the most that is paid.\n\nD1.2 The fee is at most the Cap.\n\nD2.1 The charge is at most the ⟦Cap⟧.',
  found: 'Found “Cap”, which is defined for D1 only.',
  *check(text): Generator<Outcome> {
    for (const one of judgedIn(text)) {
      const { verdict } = one;
      if (verdict.kind !== 'out of scope') continue;
      const { document, within } = verdict.term.definition;
      const where = within ?? document ?? 'another text';
      const [first, ...again] = one.places.filter(
        (place) => !isAbout(place, within) && !isSaidToBeOf(place, document, text),
      );
      if (first === undefined) continue;
      yield judgedFault(
        text,
        { ...one, phrase: first.phrase, places: [first, ...again] },
        `which is defined for ${where} only`,
        'Expected a term that is defined for this place.',
        'Widen the scope of the definition, define the term here, or use another.',
        verdict.term,
      );
    }
  },
};

/**
 * True for “paragraph 3, which is about Caps”, and “a Cap (as defined in paragraph 3)”, of a term that is defined
 * for paragraph 3.
 */
function isAbout({ node, start, end }: Capitalised, within: string | undefined): boolean {
  if (within === undefined) return false;
  const plain = plainWords(node);
  const [, said] = AS_DEFINED_IN.exec(plain.slice(end, end + 60)) ?? [];
  if (said === within) return true;
  const before = plain.slice(Math.max(0, start - 100), start);
  const [, cited] =
    /\b(?:[Pp]aragraph|[Ss]ection|[Cc]lause|[Rr]ule|[Aa]rticle|[Cc]ondition|[Pp]art|[Cc]hapter)\s([\p{L}\d.]*[\p{L}\d])(?:\s\([^()]*\))?,?\s(?:which|that)\s[^.;,]*$/u.exec(
      before,
    ) ?? [];
  return cited === within;
}

/** True for “the Time, as defined in Appendix AG”, of a term that is defined in that text. */
function isSaidToBeOf(
  { node, end }: Capitalised,
  document: string | undefined,
  text: CheckedText,
): boolean {
  if (document === undefined) return false;
  const [said] = AS_DEFINED.exec(plainWords(node).slice(end, end + 60)) ?? [];
  if (said === undefined) return false;
  const at = end + said.length;
  return text.references
    .filter(({ words, citation }) => words === node && citation.start <= at && at < citation.end)
    .flatMap(({ targets }) => targets)
    .some((target) => {
      if (target.kind === 'document') return target.version.document === document;
      return target.kind === 'provision' && target.provision.version.document === document;
    });
}

/** Up to what is cited. */
const AS_DEFINED =
  /^s?,?[\s\u00A0]\(?(?:each[\s\u00A0]|both[\s\u00A0])?as[\s\u00A0](?:(?:that|such)[\s\u00A0](?:term|expression)[\s\u00A0]is[\s\u00A0])?defined[\s\u00A0](?:in|by|under)[\s\u00A0]/u;

const AS_DEFINED_IN = /^s?\s?\((?:each\s)?as\sdefined\sin\s\p{L}+\s([\p{L}\d.]*[\p{L}\d])\)/u;
