import type { OtherPlace } from '../../model/diagnostics.ts';
import { plainText } from '../../model/phrasing.ts';
import { plainWords, wordsUnder } from '../../model/plain-words.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { keptFreeIn, removedIn } from '../../register/kept-free.ts';
import { indexProvisions, type Provision, type ProvisionIndex } from '../../register/provisions.ts';
import { citedIn, provisionOf, type Cited } from '../references/citing.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, provisionPlace, type CheckedText } from '../text.ts';

export const referenceToRemovedClause: TextRule = {
  name: 'reference-to-removed-clause',
  on: 'text',
  severity: 'warning',
  sentence: 'A reference leads to a provision that is still in use.',
  reason: 'What was taken out leaves its number behind, and says nothing any more.',
  right:
    'D1.1 The panel shall act under Section D1.3.\n\nD1.2 [Not used]\n\nD1.3 The panel shall meet.',
  wrong:
    'D1.1 The panel shall act under ⟦Section D1.2⟧.\n\nD1.2 [Not used]\n\nD1.3 The panel shall meet.',
  found: 'Found a reference to D1.2, which is “[Not used]”.',
  *check(text): Generator<Outcome> {
    for (const one of citedIn(text)) {
      const { reference, words, place } = one;
      const removed = removedAt(one, text);
      if (removed === undefined || isMentioned(one)) continue;
      yield {
        file: text.file,
        place: place(),
        at: atOf(reference.provision),
        found: `Found a reference to ${removed.name}, which is “${removed.says}”.`,
        expected: 'Expected a provision that says something.',
        mend: `Correct ${words}, or take the reference out.`,
        others: [removed.other],
      };
    }
  },
};

/** “to "Sections G3 and G4" shall be read as if it were”: words that are spoken of. */
function isMentioned({ reference: { citation, words } }: Cited): boolean {
  const plain = plainWords(words);
  const [before, after] = [plain.charAt(citation.start - 1), plain.charAt(citation.end)];
  return /["“‘]/.test(before) && /["”’]/.test(after);
}

interface Removed {
  readonly name: string;
  readonly says: string;
  readonly other: OtherPlace;
}

/** What a reference leads to, where that was taken out. */
function removedAt({ target, cited }: Cited, text: CheckedText): Removed | undefined {
  const led = provisionOf(target);
  const index =
    led === undefined
      ? target.kind === 'missing' && indexProvisions(target.version)
      : indexProvisions(led.version);
  const provision = led ?? (index ? headingOf(cited.number, index) : undefined);
  const several = index ? keptFreeIn(index, cited.number) : undefined;
  if (several !== undefined) {
    const { says, unit, node } = several;
    const file = provision?.version.file ?? text.file;
    const other = unit
      ? provisionPlace(text, unit)
      : { file, place: node.position, says: cited.number };
    return { name: cited.number, says, other };
  }
  if (provision === undefined || !isShort(provision.node)) return undefined;
  const words = wordsUnder(provision.node);
  // “### 4.3 Not used”: a heading says its number itself.
  const says = removedIn(words) ?? removedIn(words.trim().replace(OWN_NUMBER, ''));
  if (says === undefined) return undefined;
  return { name: provision.name, says, other: provisionPlace(text, provision) };
}

/** “## G4. NOT USED”, whose stop makes it the heading of no part. */
function headingOf(number: string, { all }: ProvisionIndex): Provision | undefined {
  return all.find(({ kind, name }) => kind === 'subHeading' && name.startsWith(`${number}. `));
}

const OWN_NUMBER = /^(?:\p{L}+[ \u00A0]+)?[A-Z]{0,2}\d[\w.]*[.:)]?[ \u00A0]*(?:[–—-][ \u00A0]*)?/u;

/** More letters than this are more than any of these words. */
const LONGEST = 120;

/** False for most provisions, without a look at all their words. */
function isShort(provision: LegalNode): boolean {
  let letters = 0;
  const visit = (node: LegalNode): boolean => {
    if (isWordsNode(node)) {
      const words = plainText(node.children);
      // Twice as many are too many, whatever of them is white space.
      letters += words.length > 2 * LONGEST ? words.length : words.replaceAll(/\s+/g, '').length;
      return letters <= LONGEST;
    }
    return !isParent(node) || node.children.every(visit);
  };
  return visit(provision);
}
