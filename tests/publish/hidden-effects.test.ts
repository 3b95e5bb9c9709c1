/**
 * Hidden effects on pages: which are shown where, and in which words.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HiddenEffects } from '../../src/publish/page-models.ts';
import { HARBOUR, pagesOf, sentence } from './harbour.ts';

const { pages } = pagesOf();

function told({ documents }: HiddenEffects): string[] {
  return documents.flatMap(({ where, effects }) => [
    where.text,
    ...effects.flatMap(({ provision, reasons }) =>
      reasons.map((reason) => `- ${provision.text} ${sentence(reason)}`),
    ),
  ]);
}

const effectsAt = (href: string): HiddenEffects => {
  const effects = [
    ...pages.redlines,
    ...pages.modification.map(({ frame, hiddenEffects: [first] }) => ({
      frame,
      hiddenEffects: first?.effects,
    })),
  ].find(({ frame }) => frame.href === href)?.hiddenEffects;
  if (effects === undefined) throw new Error(`No page ${href}`);
  return effects;
};

const CHANGE = 'whose definition in [Section A] changes ([see the change])';

describe('hidden effects', () => {
  test('on a redline: its own document first, then what it does elsewhere', () => {
    expect(told(effectsAt('/code/section-a/redline/2.0/3.0/'))).toEqual([
      'Section A, version 3.0',
      `- Berth uses [Vessel], ${CHANGE}`,
      `- Dues uses [Berth], which rests on [Vessel], ${CHANGE}`,
      'Section B, version 3.0',
      `- B1.2 uses [Berth], which rests on [Vessel], ${CHANGE}`,
      '- B1.3 “Notice” is no longer a use of [Notice], whose definition in [Section A] (version 2.0) is removed ([see the change])',
      '- B1.3 “Tide Table” becomes a use of [Tide Table], which [Section A] defines now ([see the change])',
      `- B2.1 uses [Vessel], ${CHANGE}`,
      `- B2.2 uses [Pilot], which rests on [Vessel], ${CHANGE}`,
      `- B2.2(b) uses [Vessel], ${CHANGE}`,
      'Section C, version 1.0',
      `- C1.1 uses [Vessel], ${CHANGE}`,
      `- C1.1 uses [Dues], which rests on [Berth], which rests on [Vessel], ${CHANGE}`,
      `- C1.1 uses [Berth], which rests on [Vessel], ${CHANGE}`,
      '- C1.1 “Notice” is no longer a use of [Notice], whose definition in [Section A] (version 2.0) is removed ([see the change])',
      `- C1.2 uses [Dues], which rests on [Berth], which rests on [Vessel], ${CHANGE}`,
      `- C1.2 uses [Berth], which rests on [Vessel], ${CHANGE}`,
      `- C1.3 uses [Vessel], ${CHANGE}`,
      `- C1.3 uses [Pilot], which rests on [Vessel], ${CHANGE}`,
    ]);
  });

  test('on the redline of another document of the same change: only its own', () => {
    const effects = effectsAt('/code/section-b/redline/2.0/3.0/');
    expect(effects.documents.map(({ where }) => where.text)).toEqual(['Section B, version 3.0']);
    expect(effects.count).toBe('5 provisions');
  });

  test('on every view alike', () => {
    for (const view of ['side-by-side/', 'old/', 'new/']) {
      const address = '/code/section-a/redline/2.0/3.0/';
      expect(effectsAt(address + view)).toEqual(effectsAt(address));
    }
  });

  test('on one view only, where there are very many', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clauseline-'));
    cpSync(HARBOUR, folder, { recursive: true });
    const more = Array.from({ length: 120 }, (_, at) => `C2.${String(at + 1)} Each Vessel pays.`);
    appendFileSync(join(folder, 'code/section-c/1.0.md'), `\n${more.join('\n\n')}\n`);
    const address = '/code/section-a/redline/2.0/3.0/';
    const [inline, beside] = pagesOf(folder)
      .pages.redlines.filter(({ frame }) => frame.href.startsWith(address))
      .map(({ hiddenEffects }) => hiddenEffects);
    rmSync(folder, { recursive: true });
    expect(inline?.count).toBe('130 provisions');
    expect(inline?.documents.flatMap(({ effects }) => effects)).toHaveLength(130);
    expect(beside?.count).toBe('130 provisions');
    expect(beside?.documents).toEqual([]);
    expect(beside?.more?.href).toBe(`${address}#hidden-effects`);
  });

  test('on a modification: of all that it changes, each provision once', () => {
    const effects = effectsAt('/modifications/hp7/');
    expect(effects.count).toBe('10 provisions');
    expect(new Set(told(effects)).size).toBe(told(effects).length);
    expect(effectsAt('/modifications/hp5/').count).toBe('10 provisions');
  });

  test('none is said plainly: the extract of the real code has none', () => {
    const real = pagesOf('content').pages;
    const all = [
      ...real.redlines.map(({ hiddenEffects }) => hiddenEffects),
      ...real.modification.flatMap((one) => one.hiddenEffects.map(({ effects }) => effects)),
    ];
    expect(all.length).toBeGreaterThan(2);
    for (const hiddenEffects of all) {
      expect(hiddenEffects.count).toBe('none');
      expect(hiddenEffects.documents).toEqual([]);
      expect(hiddenEffects.note).toMatch(/^None\. No published provision/u);
    }
  });
});

describe('the hidden effects of a modification', () => {
  const invented = pagesOf('tests/invented-code').pages;
  const of = (number: string, from = invented): [string, ...string[]][] =>
    (from.modification.find(({ head }) => head.number === number)?.hiddenEffects ?? []).map(
      ({ heading, effects }) => [heading, ...told(effects)],
    );

  test.each(['IM2', 'IM4', 'IM6', 'IM7'])('%s has none of another modification', (number) => {
    expect(of(number)).toEqual([['Hidden effects']]);
  });

  test('are its own, with all else as it was', () => {
    expect(of('IM1')).toEqual([
      [
        'Hidden effects',
        'Section H, version 2.0',
        '- Pilot “Harbour” becomes a use of [Harbour], which [Section H] defines now ([see the change])',
      ],
    ]);
  });

  test('are told of each alternative', () => {
    const board =
      '- K1.1 “Board” becomes a use of [Board], which [Section H] defines now ([see the change])';
    expect(of('IM8')).toEqual([
      ['Hidden effects of Annex A', 'Section K, version 2.0', board],
      ['Hidden effects of Annex B', 'Section K, version 2.0', board],
    ]);
    const anchors = invented.modification
      .find(({ head }) => head.number === 'IM8')
      ?.hiddenEffects.map(({ anchor }) => anchor);
    expect(anchors).toEqual(['hidden-effects', 'hidden-effects-2']);
  });
});
