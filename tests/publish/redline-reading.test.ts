/**
 * What a printed redline reads as, whatever the texts: without what was inserted the old text, without
 * what was deleted the new one, in the inline view and in the columns of the other.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import {
  printRedline,
  type PrintedView,
  type RedlineView,
} from '../../src/publish/html/redline.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import type { Redline } from '../../src/redline/types.ts';
import { pairs } from '../generate-pairs.ts';
import { elementsOf, is, readHtml, textOf, type Printed } from './read-html.ts';

const RUNS = 40;
const print = (redline: Redline, view: RedlineView): PrintedView =>
  printRedline(redline, view, { names: { old: 'Version 1', new: 'Version 2' } });

/** What is on the page beside the words of the text. */
function isBeside(node: Printed): boolean {
  return (
    [
      'visually-hidden',
      'change-words',
      'continues',
      'column-heads',
      'move-end',
      'part-number',
    ].some((name) => is(node, name)) ||
    node.tag === 'sup' ||
    node.tag === 'summary' ||
    'data-footnotes' in node.attributes
  );
}

/**
 * True for a limb that a change took or brought whole; a mark that the text itself has does not count,
 * whatever changed inside it.
 */
function isWhollyGone(limb: Printed, gone: 'ins' | 'del'): boolean {
  if (!is(limb, gone === 'ins' ? 'inserted' : 'deleted')) return false;
  let around = elementsIn(limb).find((one) => is(one, 'words'));
  while (around !== undefined) {
    const [only, other] = elementsIn(around).filter((one) => !isBeside(one));
    if (only === undefined || other !== undefined) return false;
    if (only.tag === gone && 'data-change' in only.attributes) return true;
    around = only.tag === 'ins' || only.tag === 'del' ? only : undefined;
  }
  return false;
}

function elementsIn({ children }: Printed): Printed[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Words without white space, which columns and blocks part in other places. */
function reading(node: Printed, gone: 'ins' | 'del'): string {
  const isGone = (one: Printed, inNumber: boolean): boolean =>
    one.tag === gone && (inNumber || 'data-change' in one.attributes);
  const visit = (one: Printed, inNumber: boolean): string =>
    one.children
      .map((child) => {
        if (typeof child === 'string') return child;
        if (isBeside(child) || isGone(child, inNumber)) return '';
        // The label of a limb that is marked whole stands before the mark.
        if (is(child, 'number') && isWhollyGone(one, gone)) return '';
        return visit(child, inNumber || is(child, 'renumbering'));
      })
      .join('');
  return visit(node, false).replaceAll(/\s/gu, '');
}

const clean = (redline: Redline, view: 'old' | 'new'): string =>
  textOf(readHtml(print(redline, view).html), isBeside).replaceAll(/\s/gu, '');

function columnOf(page: Printed, side: 'old' | 'new'): string {
  const cells = [...elementsOf(page)].filter((node) => is(node, 'side') && is(node, side));
  return cells
    .filter((cell) => cell.tag === 'div')
    .map((cell) => reading(cell, side === 'old' ? 'ins' : 'del'))
    .join('');
}

/** As it comes from a file: edits at random make trees that no file holds, a clause in a table say. */
function asFromFile(tree: LegalDocument): LegalDocument {
  try {
    return parseLegalText(stringifyLegalText(tree), 'generated.md').tree;
  } catch {
    fc.pre(false);
  }
}

/** Pairs that were once printed wrong. */
const MENDED: readonly (readonly [old: string, fresh: string])[] = [
  // An item of a plain list that is a limb now.
  [
    'D2.2 It may:\n\n- <ins>(a) The Panel shall meet.</ins>\n  - (i) The end.',
    'D2.2 It may:\n\n- (a) The Panel shall meet.\n  - (i) The end.',
  ],
  [
    'D2.2 It may:\n\n- The Panel shall meet often.\n- It votes once each year.',
    'D2.2 It may:\n\n- (a) The Panel shall meet often.\n- (b) It votes once each year.',
  ],
  // Limbs that the new text itself marks as deleted, with words deleted inside them.
  [
    'D1.1 The end.\n\n- (a) The first words that stand here.\n  - (i) The second words that stand for long.\n- (b) The end.',
    'D1.1 The end.\n\n<del>\n\n- (a) The first words that stand here.\n  - (i) The second words that stand.\n\n</del>\n\n- (b) The end.',
  ],
  // A part that has no printed heading came around a heading that stays.
  ['### Meetings in public', '### Meetings in public\n\nD1.1 The Panel shall meet.'],
  // In an item that is new, a limb that was moved there and edited on the way.
  [
    'D1.1 It may:\n\n1. Members elected by consumers may appoint deputies, instruct counsel, audit ' +
      'accounts, inspect premises and publish annual statements about their own expenses.\n' +
      '   - (i) The Panel shall meet in public once in each quarter.',
    'D1.1 It may:\n\n1. Where equipment fails, suppliers must replace batteries, notify distributors, ' +
      'record serial identifiers, recover damaged stock and compensate households promptly.\n' +
      '   - (a) The Panel shall meet once in each quarter.',
  ],
  // A sub-heading that moved out of a part that moved.
  [
    '## D1 ONE\n\n### Meetings in public places\n\nD1.1 Members may appoint deputies of their own.\n\n' +
      '## D2 TWO\n\nD2.1 Suppliers must replace batteries and notify distributors.\n\n' +
      'D2.2 Networks record serial identifiers and recover damaged stock.\n\n' +
      'D2.3 Households are compensated promptly where equipment fails.',
    '## D2 TWO\n\n### Meetings in public places\n\n' +
      'D2.1 Suppliers must replace batteries and notify distributors.\n\n' +
      'D2.2 Networks record serial identifiers and recover damaged stock.\n\n' +
      'D2.3 Households are compensated promptly where equipment fails.\n\n' +
      '## D1 ONE\n\nD1.1 Members may appoint deputies of their own.',
  ],
];

function property(check: (redline: Redline) => void): void {
  for (const pair of MENDED) {
    const [old, fresh] = pair.map((text) => parseLegalText(text, 'mended.md').tree);
    for (const [one, other] of [
      [old, fresh],
      [fresh, old],
    ]) {
      check(makeRedline(one as LegalDocument, other as LegalDocument));
    }
  }
  fc.assert(
    fc.property(pairs, ({ old, fresh }) => {
      check(makeRedline(asFromFile(old), asFromFile(fresh)));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}

describe('every printed redline', () => {
  test('inline, reads as the old text without its insertions', () => {
    property((redline) => {
      const page = readHtml(print(redline, 'inline').html);
      expect(reading(page, 'ins')).toBe(clean(redline, 'old'));
    });
  });

  test('inline, reads as the new text without its deletions', () => {
    property((redline) => {
      const page = readHtml(print(redline, 'inline').html);
      expect(reading(page, 'del')).toBe(clean(redline, 'new'));
    });
  });

  test.each(['old', 'new'] as const)('side by side, has the %s text in its column', (side) => {
    property((redline) => {
      const page = readHtml(print(redline, 'side-by-side').html);
      expect(columnOf(page, side)).toBe(clean(redline, side));
    });
  });

  test.each(['inline', 'side-by-side'] as const)('%s, has each id once and each link', (view) => {
    property((redline) => {
      const { html, places } = print(redline, view);
      const elements = [...elementsOf(readHtml(html))];
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([]);
      const links = elements.flatMap(({ attributes }) => attributes['href'] ?? []);
      const dead = links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
      expect(dead).toEqual([]);
      expect(redline.changes.filter(({ id }) => !places.has(id))).toEqual([]);
    });
  });

  test.each(['inline', 'side-by-side'] as const)('%s, says each beginning and each end', (view) => {
    property((redline) => {
      const heard = [...elementsOf(readHtml(print(redline, view).html))]
        .filter((node) => is(node, 'visually-hidden'))
        .map((node) => textOf(node).trim());
      const marks = heard.filter((words) =>
        /^\[(?:inserted|deleted|moved|formatting)/u.test(words),
      );
      const named = heard.filter((words) => words.startsWith('[end of'));
      const ends = heard.filter((words) =>
        /^end of (?:insertion|deletion|moved|changed)/u.test(words),
      );
      expect(ends.length + named.length).toBeGreaterThanOrEqual(marks.length);
    });
  });
});
