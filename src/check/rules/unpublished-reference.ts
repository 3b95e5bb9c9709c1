import { citedIn, type Cited } from '../citing.ts';
import { citedAs } from '../../register/references/citations.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { listed } from '../told.ts';

export const unpublishedReference: TextRule = {
  name: 'unpublished-reference',
  on: 'text',
  severity: 'note',
  sentence: 'What a text cites can be read here.',
  reason:
    'Of what is not here nobody can check that it exists, or that it bears the heading it is cited by.',
  right: 'D1.1 The panel shall act under Section D1.2.\n\nD1.2 The panel shall meet monthly.',
  wrong: 'D1.1 The panel shall act under ⟦Section K4.1⟧.\n\nD1.2 The panel shall meet monthly.',
  found: 'Found a reference to what is not published here: K4.1.',
  *check(text): Generator<Outcome> {
    if (text.codeWhole && text.complete && !text.alone) return;
    const cited = new Map<string, Cited>();
    for (const one of citedIn(text)) {
      if (one.target.kind !== 'unpublished') continue;
      const name = citedAs(one.cited);
      if (!cited.has(name)) cited.set(name, one);
    }
    const [first] = cited.values();
    if (first === undefined) return;
    yield {
      file: text.file,
      place: first.place(),
      at: first.reference.provision?.name,
      found: `Found ${cited.size === 1 ? 'a reference' : `${cited.size} references`} to what is not published here: ${listed([...cited.keys()])}.`,
      expected: 'Expected provisions that are here, so that they can be checked.',
      mend: 'There is nothing to mend where they are published elsewhere.',
    };
  },
};
