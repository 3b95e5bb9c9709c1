import { judgedIn } from '../terms/almost-terms.ts';
import { judgedFault } from '../terms/judged-fault.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace } from '../text.ts';
import { hasLayoutCapitals } from '../terms/layout-capitals.ts';
import { smallNounsIn } from '../terms/small-nouns.ts';
import { smallPhrasesIn } from '../terms/small-phrases.ts';
import { miscapitalisedIn } from '../terms/small-terms.ts';

export const miscapitalisedTerm: TextRule = {
  name: 'miscapitalised-term',
  on: 'text',
  severity: 'warning',
  sentence: 'A defined term has the capitals of its definition.',
  reason: 'Without them it is ordinary words, with the meaning that anybody gives them.',
  right:
    'D1.1 The supplier shall pay a fee (the “**Handling Fee**”).\n\nD1.2 The Handling Fee is due monthly.',
  wrong:
    'D1.1 The supplier shall pay a fee (the “**Handling Fee**”).\n\nD1.2 The Handling Fee is due monthly. The ⟦handling fee⟧ bears interest.',
  found: 'Found “handling fee” for the term “Handling Fee”.',
  *check(text): Generator<Outcome> {
    // Who lists terms with a capital and writes them small has them from the layout.
    const found = hasLayoutCapitals(text) ? [] : [...miscapitalisedIn(text), ...smallNounsIn(text)];
    for (const { words, term, node, start, end, provision, again } of found) {
      const more =
        again === 0 ? '' : ` Such words stand here ${again} more time${again === 1 ? '' : 's'}.`;
      yield {
        file: text.file,
        place: text.places.words(node, start, end),
        at: atOf(provision),
        found: `Found “${words}” for the term “${term.name}”.${more}`,
        expected: `Expected “${term.name}” with the capitals of its definition.`,
        mend: `Write “${term.name}” if the term is meant.`,
        others: [definitionPlace(text, term.definition)],
      };
    }
    for (const { words, phrase, times, start, end } of smallPhrasesIn(text)) {
      yield {
        file: text.file,
        place: text.places.words(words.node, start, end),
        at: atOf(words.provision),
        found: `Found “${words.text.slice(start, end)}”, which this text writes “${phrase}” elsewhere (${String(times)} times).`,
        expected: `Expected “${phrase}” with its capitals.`,
        mend: `Write “${phrase}” if the term is meant.`,
      };
    }
    for (const one of judgedIn(text)) {
      if (one.verdict.kind !== 'capitals') continue;
      const { term } = one.verdict;
      yield judgedFault(
        text,
        one,
        `the term “${term.name}” with capitals`,
        `Expected “${term.name}” in small letters, as it is defined.`,
        `Write “${term.name}” if the term is meant.`,
        term,
      );
    }
  },
};
