import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { citedIn, type Cited } from '../citing.ts';
import { nearest } from '../likeness.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, type CheckedText } from '../text.ts';

export const unresolvedReference: TextRule = {
  name: 'unresolved-reference',
  on: 'text',
  severity: 'error',
  sentence: 'A reference to a provision of this code leads to a provision that there is.',
  reason:
    'A duty that hangs on a provision nobody can find binds nobody, or binds to whatever a court makes of it.',
  right: 'D1.1 The panel shall act under Section D1.2.\n\nD1.2 The panel shall meet monthly.',
  wrong: 'D1.1 The panel shall act under ⟦Section D1.7⟧.\n\nD1.2 The panel shall meet monthly.',
  found: 'Found a reference to Section D1.7, which there is not.',
  *check(text): Generator<Outcome> {
    const missing = new Map<unknown, Set<string>>();
    for (const { target, cited, reference } of citedIn(text)) {
      if (target.kind !== 'missing') continue;
      const numbers = missing.get(reference.words) ?? new Set<string>();
      missing.set(reference.words, numbers.add(cited.number));
    }
    for (const one of citedIn(text)) {
      const { target, cited } = one;
      const { version } = one.reference;
      // "paragraph (b) of Section D1.7": it is the Section that there is not.
      if (isLimbOfMissing(one, missing.get(one.reference.words))) continue;
      if (target.kind === 'missing' && isNumbered(text, one)) yield fault(text, one);
      else if (target.kind === 'unpublished' && text.codeWhole && text.complete && !text.alone) {
        if (cited.document === undefined && version.citedAs !== undefined) yield fault(text, one);
      }
    }
  },
};

function isLimbOfMissing({ words, cited }: Cited, missing: Set<string> | undefined): boolean {
  if (/\d/.test(words) || missing === undefined) return false;
  const around = cited.number.replace(/\(.*$/, '');
  return around !== cited.number && missing.has(around);
}

/**
 * A text by itself may number its provisions in ways that are not read as numbers here. It cannot
 * show that a provision is not there.
 */
function isNumbered({ alone, index, places }: CheckedText, { cited, target }: Cited): boolean {
  if (!alone) return true;
  if (target.kind !== 'missing') return false;
  const number = cited.number.replace(/\(.*$/, '');
  const shape = shapeOf(number);
  const named = index.all.some(
    ({ kind, name }) => (kind === 'clause' || kind === 'part') && shapeOf(name) === shape,
  );
  if (!named) return false;
  if (number !== cited.number) {
    // Its limbs may be written in a way that is not read as limbs here.
    const around = index.byAnchor.get(number);
    const label = /\([^()]*\)$/.exec(cited.number)?.[0] ?? '';
    return around === undefined || !wordsUnder(around.node).includes(label);
  }
  const written = new RegExp(
    String.raw`^[^\p{L}\p{N}\n]*${number.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}]|\.\d)`,
    'mu',
  );
  return !written.test(places.source);
}

/** "A9.9" for D10.22(a): the letters and digits of a number by their kinds. */
function shapeOf(number: string): string {
  return number
    .replace(/\(.*$/, '')
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/\d+/g, '9');
}

function fault(text: CheckedText, { reference, cited, words, place, target }: Cited): Outcome {
  const called = words.startsWith('(') ? cited.number : words;
  const document = target.kind === 'missing' ? target.version : undefined;
  const candidates =
    document === undefined || document.file === text.file
      ? text.index.all.filter(({ kind }) => kind !== 'definition').map(({ name }) => name)
      : [];
  const near = nearest(cited.number, candidates);
  return {
    file: text.file,
    place: place(),
    at: atOf(reference.provision),
    found: `Found a reference to ${called}, which there is not.`,
    expected: 'Expected the number of a provision of this code.',
    mend:
      near === undefined
        ? 'Correct the number, or add the provision.'
        : `Correct the number (${near}, perhaps), or add the provision.`,
  };
}

function wordsUnder(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) ? node.children.map(wordsUnder).join(' ') : '';
}
