import { plainText } from '../../model/phrasing.ts';
import { verbsAgainIn } from '../limbs/verbs-again.ts';
import { doubledIn } from '../words/doubled.ts';
import type { Fault, TreeRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const doubledWord: TreeRule = {
  name: 'doubled-word',
  on: 'tree',
  severity: 'warning',
  sentence: 'No word and no mark stands twice in succession.',
  reason:
    'It is the commonest slip of all. Who meets it in a law asks what was meant to stand between the two.',
  right: 'D1.1 The panel shall meet at the end of that month.',
  wrong: 'D1.1 The panel shall meet at the ⟦the⟧ end of that month.',
  found: 'Found “the” twice in succession.',
  *check(text): Generator<Fault> {
    const known = new Map<string, boolean>();
    const isName = (word: string): boolean => {
      const name = known.get(word) ?? !standsAlone(word, text.words);
      known.set(word, name);
      return name;
    };
    for (const run of text.words) {
      const { node, provision } = run;
      for (const { words, start, end } of doubledIn(run, isName)) {
        // “**Goods** goods in”: a name that begins an entry, and the first word of its meaning.
        const [first] = node.children;
        if (first?.type !== 'text' && first && plainText([first]).length === start - 1) continue;
        yield {
          file: text.file,
          place: text.places.words(node, start, end),
          at: atOf(provision),
          found: `Found “${words}” twice in succession.`,
          expected: 'Expected it once, or other words in place of the second.',
          mend: 'Take one of the two out.',
        };
      }
    }
    for (const { word, words, start, end, name } of verbsAgainIn(text))
      yield {
        file: text.file,
        place: text.places.words(words, start, end),
        at: name,
        found: `Found “${word}” at the beginning of a limb, and before the list.`,
        expected: 'Expected it once.',
        mend: 'Take one of the two out.',
      };
  },
};

/** True where a word stands in the text by itself too: what only ever stands twice is a name. */
function standsAlone(word: string, all: readonly { readonly text: string }[]): boolean {
  const twice = `${word} ${word}`;
  return all.some(({ text }) => text.replaceAll(twice, '').includes(word));
}
