import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { citedIn, provisionOf } from '../citing.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, provisionPlace } from '../text.ts';

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
    for (const { reference, target, words, place } of citedIn(text)) {
      const provision = provisionOf(target);
      if (provision === undefined) continue;
      if (!isShort(provision.node)) continue;
      const says = wordsUnder(provision.node).trim();
      if (!REMOVED.test(says)) continue;
      yield {
        file: text.file,
        place: place(),
        at: atOf(reference.provision),
        found: `Found a reference to ${provision.name}, which is “${says}”.`,
        expected: 'Expected a provision that says something.',
        mend: `Correct ${words}, or take the reference out.`,
        others: [provisionPlace(text, provision)],
      };
    }
  },
};

const REMOVED =
  /^[[(]?\s*(?:intentionally\s+(?:left\s+)?(?:blank|omitted|deleted)|(?:clause |section |paragraph |this (?:clause|section|paragraph) (?:is |has been )?)?(?:not\s+(?:in\s+)?used?|deleted|removed|reserved|repealed|revoked|omitted|spare|unused))\s*\.?\s*[\])]?\.?$/i;

/** More letters than this are more than any of these words. */
const LONGEST = 120;

/** False for most provisions, without a look at all their words. */
function isShort(provision: LegalNode): boolean {
  let letters = 0;
  const visit = (node: LegalNode): boolean => {
    if (node.type === 'editorComment') return true;
    if (isWordsNode(node)) {
      letters += plainText(node.children).replaceAll(/\s+/g, '').length;
      return letters <= LONGEST;
    }
    return !isParent(node) || node.children.every(visit);
  };
  return visit(provision);
}

function wordsUnder(node: LegalNode): string {
  if (node.type === 'editorComment') return '';
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) ? node.children.map(wordsUnder).join(' ') : '';
}
