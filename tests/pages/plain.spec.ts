import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

/** Everything that matters works without JavaScript; scripts only add comfort. */
test.use({ javaScriptEnabled: false });

test('the text is there, and a term leads to its definition', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  await expect(page.locator('#D10\\.22')).toContainText('The Panel shall establish and maintain');
  await page.locator('#D10\\.24 a.term').first().click();
  await expect(page).toHaveURL(/#/u);
  await expect(page.locator(':target')).toBeVisible();
});

test('the redline says what is inserted, and its list leads to each change', async ({ page }) => {
  await page.goto(KINDS['redline of clauses']);
  await expect(page.locator('ins.change').first()).toBeVisible();
  await page.locator('.change-list a').nth(1).click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator('.stepper')).toBeHidden();
});

test('the A to Z leads to a term and from there to its uses', async ({ page }) => {
  await page.goto(KINDS.definitions);
  await page.getByRole('navigation', { name: 'A to Z' }).getByRole('link', { name: 'P' }).click();
  await expect(page.locator('#letter-P')).toBeInViewport();
  const term = page.locator('#programme-assurance-policy');
  await term.locator('summary').click();
  await term.getByRole('link', { name: 'D10.24' }).first().click();
  await expect(page).toHaveURL(/#D10\.24$/u);
});

test('the contents and the menu unfold on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(KINDS['proposed text']);
  await page.getByText('Contents of this page').click();
  await page.locator('.contents').getByRole('link', { name: 'D10.25' }).click();
  await expect(page.locator('#D10\\.25')).toBeInViewport();
  await page.goto(KINDS.home);
  await page.getByText('Menu', { exact: true }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/code\/$/u);
});

test('the contents stand beside the text on a wide screen', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  await expect(page.locator('.contents').getByRole('link', { name: 'D10.25' })).toBeVisible();
});

test('search says where else to look, and nothing on a page is a dead button', async ({ page }) => {
  await page.goto(KINDS.search);
  await expect(page.getByText('Search runs in your browser')).toBeVisible();
  await expect(page.locator('form[data-search]')).toBeHidden();
  await expect(page.getByRole('search')).toHaveCount(0);
  await page.goto(KINDS['redline of clauses']);
  await expect(page.locator('button:not([type="submit"]):visible')).toHaveCount(0);
});
