import { judgedIn } from '../terms/almost-terms.ts';
import type { Capitalised } from '../terms/phrases.ts';
import { judgedFault } from '../terms/judged-fault.ts';
import { speltOnceIn } from '../terms/spelt-once.ts';
import { wrongNumbersIn } from '../terms/wrong-numbers.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace } from '../text.ts';

export const nearMissTerm: TextRule = {
  name: 'near-miss-term',
  on: 'text',
  severity: 'warning',
  sentence: 'A defined term is written as it is defined.',
  reason:
    '“Project Assurance Policy” is not the Programme Assurance Policy to anybody who reads it to the letter.',
  right:
    'D1.1 The panel shall keep a policy (the “**Programme Assurance Policy**”).\n\nD1.2 Each person shall adhere to the Programme Assurance Policy.',
  wrong:
    'D1.1 The board shall keep a policy (the “**Programme Assurance Policy**”).\n\nD1.2 The Programme Assurance Policy is published. Each person shall adhere to the ⟦Project Assurance Policy⟧.',
  found: 'Found “Project Assurance Policy”, which is almost the term “Programme Assurance Policy”.',
  *check(text): Generator<Outcome> {
    const told: Capitalised[] = [];
    for (const one of judgedIn(text)) {
      const { verdict, decided, places } = one;
      if (!decided) continue;
      told.push(...places);
      if (verdict.kind === 'near miss') {
        const { name } = verdict.term;
        yield judgedFault(
          text,
          one,
          `which is almost the term “${name}”`,
          `Expected “${name}”, or another term.`,
          `Write “${name}” if that is meant; else define it, or write it small.`,
          verdict.term,
        );
      } else if (verdict.kind === 'near words') {
        yield judgedFault(
          text,
          one,
          `which is capitalised and not defined here; ${verdict.in} writes “${verdict.words}”`,
          'Expected a defined term, written alike everywhere.',
          'Define it, or write it as the term that is meant. In an official text, propose the correction.',
        );
      }
    }
    for (const { words, start, end, meant } of speltOnceIn(text)) {
      if (told.some((one) => one.node === words.node && one.start < end && one.end > start))
        continue;
      yield {
        file: text.file,
        place: text.places.words(words.node, start, end),
        at: atOf(words.provision),
        found: `Found “${words.text.slice(start, end)}”, which stands nowhere else; this text writes “${meant}”.`,
        expected: 'Expected each word spelt alike everywhere.',
        mend: `Write “${meant}”, if that is meant.`,
      };
    }
    for (const { words, start, end, definition, asks } of wrongNumbersIn(text)) {
      const written = words.text.slice(start, end);
      yield {
        file: text.file,
        place: text.places.words(words.node, start, end),
        at: atOf(words.provision),
        found: `Found “${written}” ${asks}, which asks for the singular.`,
        expected: `Expected “${definition.term}”.`,
        mend: `Write “${definition.term}”, or change what stands around it.`,
        others: [definitionPlace(text, definition)],
      };
    }
  },
};
