import { judgedIn } from '../terms/almost-terms.ts';
import { judgedFault } from '../terms/judged-fault.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { quoted } from '../told.ts';

export const undefinedCapitalisedTerm: TextRule = {
  name: 'undefined-capitalised-term',
  on: 'text',
  severity: 'warning',
  sentence: 'What is capitalised like a defined term is one.',
  reason:
    'A capital says that the word has a meaning of its own. Where nothing gives it one, the reader looks for it in vain.',
  right:
    'D1.1 In this Section, “**Supplier**” means a person who supplies energy.\n\nD1.2 The Supplier shall send each report to the registrar.',
  wrong:
    'D1.1 In this Section, “**Supplier**” means a person who supplies energy.\n\nD1.2 The Supplier shall send each report to the ⟦Registrar⟧.',
  found: 'Found “Registrar”, which is capitalised like a term and defined nowhere.',
  *check(text): Generator<Outcome> {
    const judged = judgedIn(text);
    for (const one of judged) {
      if (!one.decided || one.verdict.kind !== 'undefined') continue;
      yield judgedFault(
        text,
        one,
        'which is capitalised like a term and defined nowhere',
        'Expected a defined term, or an ordinary word in small letters.',
        'Define it, use the term that is meant, or write it small.',
      );
    }
    const open = judged.filter(({ decided }) => !decided).map(({ phrase }) => phrase);
    if (open.length === 0) return;
    const reason = text.whole ? 'in another text' : 'in the part that is not here';
    yield {
      undecided:
        open.length === 1
          ? `whether 1 capitalised phrase is defined ${reason} (${quoted(open)})`
          : `whether ${open.length} capitalised phrases are defined ${reason} (${quoted(open)})`,
    };
  },
};
