import { judgedIn } from '../terms/almost-terms.ts';
import { judgedFault } from '../terms/judged-fault.ts';
import type { Outcome, TextRule } from '../rule.ts';

export const partialTermMatch: TextRule = {
  name: 'partial-term-match',
  on: 'text',
  severity: 'warning',
  sentence: 'A defined term is used whole, and with nothing capitalised added to it.',
  reason:
    'Half of a term has no meaning; a term with a word added is another thing, which nothing defines.',
  right:
    'D1.1 The panel shall keep a policy (the “**Programme Assurance Policy**”).\n\nD1.2 Each person shall adhere to the Programme Assurance Policy.',
  wrong:
    'D1.1 The board shall keep a policy (the “**Programme Assurance Policy**”).\n\nD1.2 The Programme Assurance Policy is published. Each person shall adhere to the ⟦Assurance Policy⟧.',
  found: 'Found “Assurance Policy”, which is only a part of the term “Programme Assurance Policy”.',
  *check(text): Generator<Outcome> {
    for (const one of judgedIn(text)) {
      const { verdict, decided } = one;
      if (!decided) continue;
      if (verdict.kind === 'part of') {
        const { name } = verdict.term;
        yield judgedFault(
          text,
          one,
          `which is only a part of the term “${name}”`,
          `Expected “${name}”, or a term of its own.`,
          `Write “${name}” if that is meant; else define it, or write it small.`,
          verdict.term,
        );
      } else if (verdict.kind === 'more than') {
        const { name } = verdict.term;
        yield judgedFault(
          text,
          one,
          `of which only “${name}” is a term`,
          'Expected a term, or ordinary words in small letters.',
          'Define it, use the term that is meant, or write the other words small.',
          verdict.term,
        );
      } else if (verdict.kind === 'part of words') {
        yield judgedFault(
          text,
          one,
          `which is capitalised and not defined here; the code writes “${verdict.words}” elsewhere`,
          'Expected a defined term, whole.',
          `Write “${verdict.words}” if that is meant; else define it. In an official text, propose the correction.`,
        );
      }
    }
  },
};
