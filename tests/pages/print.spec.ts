import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test('prints the text with its status and without navigation', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.site-header', '.breadcrumbs', '.aside', '.versions', '.copy-tools']) {
    for (const element of await page.locator(hidden).all()) await expect(element).toBeHidden();
  }
  await expect(page.locator('.status-bar')).toContainText(/Section D.*10\.0.*Proposed.*Extract/su);
  await expect(page.locator('.notice').first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe(
    'proposed-extract',
  );
});

test('prints redlines in black and white, and dark pages as light ones', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(KINDS['redline of clauses']);
  await expect(page.locator('ins.change').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('ins.change').first()).toHaveCSS('text-decoration-line', 'underline');
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
});
