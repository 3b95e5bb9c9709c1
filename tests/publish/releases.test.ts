/**
 * Releases of the invented code: what each changes, as one redline; texts that no paper has; and
 * modifications that no text can have together.
 */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { ReleasePage } from '../../src/publish/page-models.ts';
import { pagesOf } from './harbour.ts';

const { pages, publication } = pagesOf('tests/invented-code');

function release(id: string): ReleasePage {
  const page = pages.release.find(({ frame }) => frame.href === `/releases/${id}/`);
  if (page === undefined) throw new Error(`There is no release ${id}.`);
  return page;
}

/** Each text, with its versions, and each change with the modifications that made it. */
function told({ texts }: ReleasePage): [string, ...string[]][] {
  return texts.map(({ name, old, new: fresh, changes }) => [
    `${name}: ${old.text} to ${fresh.text}`,
    ...changes.map(({ title, modifications }) => `${title} by ${modifications.join(', ')}`),
  ]);
}

test('a release that took effect: every document, each change by the annex that marks it', () => {
  const page = release('spring-2025');
  expect(told(page)).toEqual([
    ['Section H: Version 1.0 to Version 2.0', 'Definition of Harbour inserted by IM1'],
    [
      'Section K: Version 1.0 to Version 2.0',
      'K2.1: words replaced by IM2',
      'K2.4 inserted by IM1',
    ],
    ['Appendix A: Version 1.0 to Version 2.0', '1.3: words replaced by IM2'],
  ]);
  expect(page.notice).toMatchObject({
    status: 'in-force',
    explanation: 'Took effect on 1 April 2025.',
  });
  expect(page.filters.modifications.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'IM1 2',
    'IM2 2',
  ]);
  expect(page.only.map(({ text, href }) => `${text} ${href}`)).toEqual([
    'All of the release /releases/spring-2025/',
    'Only IM1 /releases/spring-2025/only/im1/',
    'Only IM2 /releases/spring-2025/only/im2/',
  ]);
});

test('modifications that no text can have together are shown one by one, and why', () => {
  const page = release('autumn-2026');
  expect(page.texts.map(({ name, new: fresh }) => `${name} ${fresh.text}`)).toEqual([
    'Section H Version 3.0',
    'Section K Version 3.0',
    'Section K Version 3.3',
  ]);
  expect(page.texts[1]?.notes).toEqual([
    'IM3, Annex A and IM6 both make K2.5, in different words.',
    'No text of Section K has all modifications of this release, so the version that each makes is shown by itself.',
  ]);
  expect(page.notice.status).toBe('planned');
});

test('an annex that fits no longer is said to be drawn against another version', () => {
  const notes = release('spring-2027').texts.flatMap((text) => text.notes);
  expect(notes[0]).toBe(
    'IM7 is drawn against version 1.0 of Appendix A. Version 2.0 is in force, and what IM7 changes does not fit there any more.',
  );
});

test('what annexes make together is a version with a page, a proven redline and its makers', () => {
  const [conformed, ...others] = publication.conformed;
  expect(others).toEqual([]);
  expect(conformed?.new.number).toBe('2.0-with-im3-im8');
  expect(conformed?.redline.proof.proven).toBe(true);
  const text = pages.texts.find(({ frame }) => frame.href === '/code/section-h/2.0-with-im3-im8/');
  expect(text?.notice.explanation).toContain(
    'No paper has this text: it was made when this site was built, from version 2.0 and what IM3, Annex A and IM8, Annex A would change in it.',
  );
  const redline = pages.redlines.find(
    ({ frame }) => frame.href === '/code/section-h/redline/2.0/2.0-with-im3-im8/',
  );
  const makers = redline?.changes.map(({ title, modifications }) => [title, ...modifications]);
  expect(makers).toEqual([
    ['H1.1: words replaced', 'IM8'],
    ['H1.1: words deleted', 'IM8'],
    ['Definition of Board inserted', 'IM8'],
    ['Definition of Cargo inserted', 'IM3'],
    ['Definition of Craft inserted', 'IM8'],
  ]);
});

test.each(['spring-2025', 'autumn-2026', 'spring-2027'])(
  '%s: no id stands twice, and each change leads to its mark',
  (id) => {
    const { texts } = release(id);
    const html = texts.map((text) => `<h2 id="${text.anchor}"></h2>${text.html}`).join('');
    const { document } = new JSDOM(html).window;
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    const changes = texts.flatMap((text) => text.changes);
    expect(changes.length).toBeGreaterThan(0);
    for (const { id: change, href } of changes) {
      expect(ids).toContain(decodeURIComponent(href.slice(1)));
      const marks = [...document.querySelectorAll<HTMLElement>('[data-change]')];
      expect(marks.some(({ dataset }) => dataset['change'] === change)).toBe(true);
    }
  },
);

/** The page of one modification of a release. */
function only(id: string, modification: string, { release: all } = pages): ReleasePage {
  const href = `/releases/${id}/only/${modification}/`;
  const page = all.find(({ frame }) => frame.href === href);
  if (page === undefined) throw new Error(`There is no page ${href}.`);
  return page;
}

/** Whether each mark of the redlines is quiet, by the id of its change. */
function marks({ texts }: ReleasePage): Map<string, boolean> {
  return new Map(
    texts.flatMap(({ anchor, html }) =>
      [...new JSDOM(html).window.document.querySelectorAll('[data-change]')].map(
        (mark): [string, boolean] => [
          mark.getAttribute('data-change') ?? anchor,
          mark.classList.contains('left-out'),
        ],
      ),
    ),
  );
}

test('one modification of a release has a page: its changes listed, those of others quiet', () => {
  const page = only('spring-2025', 'im1');
  expect(told(page)).toEqual([
    ['Section H: Version 1.0 to Version 2.0', 'Definition of Harbour inserted by IM1'],
    ['Section K: Version 1.0 to Version 2.0', 'K2.4 inserted by IM1'],
  ]);
  expect(page.leftOut).toBe('IM1 changes nothing in Appendix A.');
  const own = new Set(page.texts.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const quiet = marks(page);
  expect(quiet.size).toBe(3);
  for (const [id, isQuiet] of quiet) expect(isQuiet, id).toBe(!own.has(id));
  expect([...marks(release('spring-2025')).values()]).not.toContain(true);
});

test('over several steps a change is put down by what a provision was and is, not by its number', () => {
  const leaving = pagesOf('tests/publish/leaving-code').pages;
  expect(told(only('two-years', 'lp2', leaving))).toEqual([
    [
      'Section B: Version 1.0 to Version 3.0',
      'B1.2(a): words inserted by LP2',
      'B1.4(b) deleted by LP2',
      'B1.4(c) renumbered B1.2(b) by LP2',
      'B1.3 inserted by LP2',
      'B1.5 renumbered B1.4 by LP2, LP1',
    ],
  ]);
  expect(told(only('two-years', 'lp1', leaving))[1]).toEqual([
    'Section B: Version 1.0 to Version 3.0',
    'B1.2 deleted by LP1',
    'B1.3 deleted by LP1',
    'B1.4 renumbered B1.2 by LP1',
    'B1.5 renumbered B1.4 by LP2, LP1',
  ]);
});

/** The hidden effects of a release, as "Section H Pilot". */
function effects({ hiddenEffects }: ReleasePage): string[] {
  return hiddenEffects.documents.flatMap(({ where, effects: list }) =>
    list.map(({ provision }) => `${where.text}: ${provision.text}`),
  );
}

test('hidden effects are those of the release as a whole', () => {
  expect(effects(release('spring-2025'))).toEqual(['Section H, version 2.0: Pilot']);
  expect(effects(release('spring-2027'))).toEqual(['Section K, version 2.0: K1.1']);
  expect(effects(release('autumn-2026'))).toEqual([]);
  // Whatever modification is shown.
  expect(only('spring-2025', 'im2').hiddenEffects).toEqual(release('spring-2025').hiddenEffects);
});

test('a modification has all that it changes as one redline, whole, others quiet', () => {
  const page = pages.modificationRedlines.find(
    ({ frame }) => frame.href === '/modifications/im2/redline/',
  );
  expect(
    page?.texts.map(({ name, changes }) => [name, ...changes.map(({ title }) => title)]),
  ).toEqual([
    ['Section K', 'K2.1: words replaced'],
    ['Appendix A', '1.3: words replaced'],
  ]);
  expect(page?.lead).toBe(
    '2 changes in 2 documents, in one redline. Other modifications change the same texts at once: their changes stay, quietly. Long stretches that do not change are folded.',
  );
  const text = new JSDOM(page?.texts[0]?.html ?? '').window.document.body.textContent;
  expect(text).toContain('The Board shall appoint a Harbour Master.');
  expect(page?.head.papers.map(({ text, current }) => `${text}${current ? '*' : ''}`)).toEqual([
    'Overview',
    'Redline*',
    'Report',
    'Annex A: Legal text',
  ]);
});
