import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { loadLibrary } from '../../src/library/library.ts';
import { documentId, versionNumber } from '../../src/model/identifiers.ts';
import { redlineEffects } from '../../src/publish/hidden-effects.ts';
import { makePublication } from '../../src/publish/publication.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

/** What means something else though not a word of it changes, where a redline is made in the browser. */
test.describe.configure({ mode: 'default' });
test.setTimeout(60_000);

const COMPARE = '/code/section-a/redline/';
const TOGETHER = '/modifications/together/?with=hp7%2Fannex-a';

let site: FixtureSite;
test.beforeAll(async () => {
  site = await fixtureSite(({ write }) => {
    write('modifications/hp7/annex-a.md', readFileSync('tests/pages/harbour-annex.md', 'utf8'));
  }, 'tests/publish/harbour-code');
});
test.afterAll(() => site.stop());

const section = (page: Page): Locator => page.getByRole('region', { name: 'Hidden effects' });

/** Each provision of the section with its reasons, as read. */
async function told(page: Page): Promise<string[]> {
  return section(page)
    .locator('h3, dt, dd')
    .evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/gu, ' ').trim()));
}

/** What the build says of a pair, in the same form. */
function built(old: string, fresh: string): string[] {
  const { library } = loadLibrary(site.content);
  if (library === undefined) throw new Error('The fixture has a fault');
  const publication = makePublication(library);
  const id = documentId('section-a');
  const [before, after] = [old, fresh].map((number) =>
    publication.versionOf(id, versionNumber(number)),
  );
  if (before === undefined || after === undefined) throw new Error('No such version');
  const pair = { document: publication.documentOf(id), old: before, new: after };
  return redlineEffects(publication, pair).documents.flatMap(({ where, effects }) => [
    where.text,
    ...effects.flatMap(({ provision, reasons }) => [
      provision.text,
      ...reasons.map((phrases) => `${phrases.map(({ text }) => text).join('')}.`),
    ]),
  ]);
}

for (const [old, fresh] of [
  ['1.0', '3.0'],
  ['3.0', '1.0'],
] as const) {
  test(`a comparison from ${old} to ${fresh} tells them as the build would`, async ({ page }) => {
    await page.goto(`${site.address}${COMPARE}?old=${old}&new=${fresh}`);
    const count = page.locator('.page-head').getByRole('link', { name: /^\d+ provisions$/u });
    await expect(count).toBeVisible();
    await expect(section(page)).toContainText('though not a word of them changes');
    const lines = await told(page);
    const withoutBadges = lines.map((line) =>
      line.replace(/ (?:In force|Superseded|Proposed)$/u, ''),
    );
    expect(withoutBadges).toEqual(built(old, fresh));
    await count.click();
    await expect(section(page)).toBeInViewport();
  });
}

test('the way to a change leads to it on the same page', async ({ page }) => {
  await page.goto(`${site.address}${COMPARE}?old=1.0&new=3.0`);
  await section(page).getByRole('link', { name: 'see the change' }).first().click();
  await expect(page).toHaveURL(/\?old=1\.0&new=3\.0#vessel$/u);
  await expect(page.locator(':target')).toContainText('boat or raft');
});

test('where a text cannot be had, it says which, and that they are not known', async ({ page }) => {
  await page.route('**/code/section-c/1.0/text.json', (route) => route.abort());
  await page.goto(`${site.address}${COMPARE}?old=1.0&new=3.0`);
  await expect(section(page)).toContainText(
    'The hidden effects are not known here: the text at /code/section-c/1.0/text.json could not be fetched.',
  );
  await expect(page.locator('.page-head').getByRole('link', { name: 'not known' })).toBeVisible();
  await expect(page.locator('article.legal ins').first()).toBeVisible();
});

test('modifications that are ticked have theirs, with ways into the text', async ({ page }) => {
  await page.goto(`${site.address}${TOGETHER}`);
  await expect(section(page)).toContainText('Section C, version 1.0');
  await expect(section(page)).toContainText('Section A, with HP7');
  await expect(section(page)).toContainText(
    'uses Dues, which rests on Berth, which rests on Vessel, whose definition in Section A changes',
  );
  await page.getByLabel('Shown').selectOption('clean');
  await section(page).getByRole('link', { name: 'see the change' }).first().click();
  await expect(page).toHaveURL(/#section-a:vessel$/u);
  await expect(page.locator('[id="vessel"]')).toBeFocused();
  await expect(page.locator('[id="vessel"] ins')).toContainText('boat or raft');
  await page.getByRole('checkbox', { name: 'HP7' }).uncheck();
  await expect(section(page)).toHaveCount(0);
});

test.describe('the panel, on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  /** What comes last moves the text, from under a pointer that rests on a word. */
  const atRest = async (page: Page): Promise<void> => {
    await expect(section(page)).toContainText('though not a word of');
  };

  const beside = async (page: Page): Promise<void> => {
    const [text, panel] = [page.locator('article.legal'), page.getByRole('dialog')];
    await expect(panel).toBeVisible();
    const [one, other] = [await text.boundingBox(), await panel.boundingBox()];
    expect(other?.x).toBeGreaterThanOrEqual((one?.x ?? 0) + (one?.width ?? Infinity));
  };

  test('stands beside the text of a comparison, and says what later versions do', async ({
    page,
  }) => {
    await page.goto(`${site.address}/code/section-b/redline/?old=3.0&new=1.0`);
    const term = page.locator('article.legal').getByRole('link', { name: 'Vessel' }).first();
    await expect(term).toBeVisible();
    // The panels come from the pages of the versions.
    await expect(page.locator('template#meaning-vessel')).toHaveCount(1);
    await atRest(page);
    await term.hover();
    await expect(page.getByRole('dialog')).toContainText(
      /(?:Changed|Would change) on \d+ \w+ 2024 under HP\d/u,
    );
    await beside(page);
  });

  test('stands beside the text of modifications that are ticked, but for terms that they change', async ({
    page,
  }) => {
    await page.goto(`${site.address}${TOGETHER}`);
    const vessel = page.locator('article.legal').getByRole('link', { name: 'Vessel' }).first();
    await expect(vessel).toBeVisible();
    // Its panel would say what it means without them.
    await expect(vessel).not.toHaveAttribute('data-term');
    await expect(page.locator('template#meaning-vessel')).toHaveCount(1);
    const term = page.locator('article.legal a[data-term]').first();
    await atRest(page);
    await term.hover();
    await beside(page);
  });
});
