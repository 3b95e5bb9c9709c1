/**
 * Provisions that are gone: where an old address leads, with and without scripts.
 */
import { expect, test } from 'playwright/test';
import { accessFaults } from './axe.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

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

test('the pages have no faults of access, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/code/section-b/gone/', '/code/section-b/']) {
      await page.goto(site.address + path);
      expect(await accessFaults(page), path).toEqual([]);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a limb that went with its clause leads to the clause', async ({ page }) => {
    await page.goto(`${site.address}/code/section-b/#B1.4(c)`);
    const note = page.locator('.gone-notes dl > div', { has: page.locator('[id="B1.4(c)"]') });
    await expect(note).toBeInViewport();
    await expect(note).toContainText('Renumbered B1.2');
  });
});
