import type { Definition } from '../../register/definitions/definitions.ts';
import type { Links } from '../../register/register.ts';
import { aroundOf } from '../../register/around.ts';
import { meaningWords, sentenceAfter } from '../terms/meanings.ts';
import { isSmall } from '../terms/terms.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const definitionContainsOwnTerm: TextRule = {
  name: 'definition-contains-own-term',
  on: 'text',
  severity: 'note',
  sentence: 'A definition does not use the term that it defines.',
  reason: 'Who does not know what the term means does not learn it from the term.',
  right:
    'D1.1 In this Section:\n\nReport\n: means a statement of costs.\n\nD1.2 Each Report and every Report is kept.',
  wrong:
    'D1.1 In this Section:\n\nReport\n: means a ⟦Report⟧ of costs.\n\nD1.2 Each Report and every Report is kept.',
  found: 'Found “Report” in its own definition.',
  *check(text): Generator<Outcome> {
    const { linksIn } = text.register.readingOf(text.version.document);
    /** Many meanings may stand in one paragraph. */
    let last: { plain: string; definition: Definition; terms: Links['terms'] } | undefined;
    for (const definition of text.definitions) {
      if (definition.nature === 'signpost' || isSmall(definition.term)) continue;
      const quoted = sentenceAfter(definition);
      const all = quoted === undefined ? meaningWords(definition) : [quoted];
      for (const { node, plain } of all) {
        if (!plain.includes(definition.term.slice(0, -1))) continue;
        if (
          last?.plain !== plain ||
          last.definition.provision.within !== definition.provision.within
        )
          last = { plain, definition, terms: linksIn(plain, aroundOf(definition.provision)).terms };
        const { terms } = last;
        const own = terms.find(
          ({ key, start, end }) =>
            key === definition.key &&
            !isSpokenOf(plain, start) &&
            !isName(plain, start, end) &&
            (quoted === undefined || (start >= quoted.from && start < quoted.to)),
        );
        if (own === undefined) continue;
        yield {
          file: text.file,
          place: text.places.words(node, own.start, own.end),
          at: atOf(definition.provision),
          found: `Found “${definition.term}” in its own definition.`,
          expected: 'Expected words that a reader knows without it.',
          mend: 'Say it in other words.',
        };
        break;
      }
    }
  },
};

/** “‘New Securities’ does not include” speaks of the term; “the Companies Act 2006” is a name. */
function isSpokenOf(plain: string, start: number): boolean {
  return /(?:[“"‘']|\p{Lu}\p{L}*[\s\u00A0]+)$/u.test(plain.slice(Math.max(0, start - WORD), start));
}

/** Longer than any word with the space after it: so far back a name before a term is looked for. */
const WORD = 60;

/** “means the Gas Act 1986”, and a heading in brackets, “Section H1 (User Entry Process)”: names. */
function isName(plain: string, start: number, end: number): boolean {
  const isBracketed = plain.charAt(start - 1) === '(' && plain.charAt(end) === ')';
  return isBracketed || /^[\s\u00A0](?:of[\s\u00A0])?(?:19|20)\d\d(?!\d)/.test(plain.slice(end));
}
