import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test('follows the system, and remembers another choice on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(KINDS.home);
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const theme = page.getByRole('button', { name: 'Dark theme' });
  await expect(theme).toHaveAttribute('aria-pressed', 'false');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await expect(theme).toHaveAttribute('aria-pressed', 'true');

  await theme.click();
  expect(await paper()).toBe(light);
  await page.goto(KINDS['proposed text']);
  expect(await paper()).toBe(light);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
