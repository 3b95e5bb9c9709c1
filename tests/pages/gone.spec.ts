/**
 * Provisions that are gone: where an old address leads; and a release with two modifications, by one of
 * them alone. With and without scripts.
 */
import { expect, test } from 'playwright/test';
import { expectAccess } from './axe.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

const PATHS = [
  '/code/section-b/gone/',
  '/code/section-b/',
  '/releases/two-years/only/lp2/',
  '/modifications/lp1/redline/',
];

let site: FixtureSite;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await fixtureSite(() => undefined, 'tests/publish/leaving-code');
});

test.afterAll(async () => {
  await site.stop();
});

test('an old citation of a clause comes to what became of it, and on to the clause', async ({
  page,
}) => {
  await page.goto(`${site.address}/code/section-b/#B1.5`);
  const note = page.locator('[id="B1.5"]');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('Renumbered B1.3 by LP1, in force from 1 January 2024.');
  await note.getByRole('link', { name: 'B1.5' }).click();
  await expect(page).toHaveURL(/\/code\/section-b\/gone\/#B1\.5$/u);
  await expect(page.locator('[id="B1.5"]')).toBeInViewport();
  await page.locator('[id="B1.5"]').getByRole('link', { name: 'B1.4', exact: true }).click();
  await expect(page).toHaveURL(/\/code\/section-b\/#B1\.4$/u);
  await expect(page.locator('[id="B1.4"]')).toContainText('The doors of a warehouse');
  await expect(page.locator('[id="B1.4"]')).toContainText(
    'Before version 2.0, B1.4 was another provision',
  );
});

for (const path of PATHS) {
  test(`axe finds nothing on ${path}, and nothing overflows, in any look`, async ({ page }) => {
    await page.goto(site.address + path);
    await expectAccess(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a limb that went with its clause leads to the clause', async ({ page }) => {
    await page.goto(`${site.address}/code/section-b/#B1.4(c)`);
    const note = page.locator('.gone-notes dl > div', { has: page.locator('[id="B1.4(c)"]') });
    await expect(note).toBeInViewport();
    await expect(note).toContainText('Renumbered B1.2');
  });

  test('a release is read by one of its modifications', async ({ page }) => {
    await page.goto(`${site.address}/releases/two-years/`);
    await expect(page.locator('.change-list > li')).toHaveCount(12);
    const choice = page.getByRole('navigation', { name: 'Whose changes are shown' });
    await choice.getByRole('link', { name: 'Only LP2' }).click();
    await expect(page).toHaveURL(/\/releases\/two-years\/only\/lp2\/$/u);
    await expect(page.locator('.change-list > li')).toHaveCount(5);
    await expect(page.getByText('LP2 changes nothing in Section A.')).toBeVisible();
    await expect(page.locator('.redline .change.left-out').first()).toBeVisible();
    await choice.getByRole('link', { name: 'All of the release' }).click();
    await expect(page.locator('.redline .change.left-out')).toHaveCount(0);
  });
});
