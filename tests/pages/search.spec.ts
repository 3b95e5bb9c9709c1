import { expect, test } from 'playwright/test';

test('finds a clause by its number and leads to it', async ({ page }) => {
  await page.goto('/search/?q=D10.22');
  const results = page.locator('[data-results] > li');
  await expect(results.first()).toBeVisible();
  await expect(page.locator('[data-count]')).toContainText('“D10.22”');
  const clause = page.locator('[data-results] a[href$="#D10.22"]').first();
  await expect(clause).toBeVisible();
  await clause.click();
  await expect(page.locator('#D10\\.22')).toBeInViewport();
});

test('finds a defined term, and says of each result what it is and whether it is in force', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Programme Assurance Policy');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=Programme/u);
  const definition = page.locator('[data-results] > li').filter({ hasText: 'Definition' });
  await expect(definition.first()).toBeVisible();
  await expect(definition.locator('.badge').first()).toContainText(/Proposed|In force/u);
});

test('finds an exact phrase in quotation marks', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('"co-operate with the Panel"')}`);
  await expect(page.locator('[data-results] a[href$="#D10.24"]').first()).toBeVisible();
});

test('filters by kind and status, keeps them in the address, and says how many remain', async ({
  page,
}) => {
  await page.goto('/search/?q=Panel');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  await page.getByLabel('Kind').focus();
  await page.getByLabel('Kind').selectOption('Clause');
  await expect(page).toHaveURL(/kind=Clause/u);
  await expect(page.getByLabel('Kind')).toBeFocused();
  await page.getByLabel('Status').selectOption('Proposed');
  await expect(page).toHaveURL(/status=Proposed/u);
  const kinds = await page.locator('[data-results] .result-kind').allTextContents();
  expect(new Set(kinds)).toEqual(new Set(['Clause']));
  await page.reload();
  await expect(page.getByLabel('Status')).toHaveValue('Proposed');
});

test('says so when nothing is found, and nothing at all when nothing is asked', async ({
  page,
}) => {
  await page.goto('/search/?q=zyzzyva');
  await expect(page.locator('[data-count]')).toContainText('Nothing found for “zyzzyva”');
  await page.locator('#query').fill('');
  await expect(page.locator('[data-count]')).toBeEmpty();
  await expect(page.locator('[data-results] > li')).toHaveCount(0);
});

test('finds nothing by a word that no text has, and says which that is', async ({ page }) => {
  await page.goto('/search/?q=xylophone+Panel');
  await expect(page.locator('[data-count]')).toContainText('no text here has “xylophone”');
  await expect(page.locator('[data-results] > li')).toHaveCount(0);
  await page.goto('/search/?q=D10.99');
  await expect(page.locator('[data-count]')).toContainText('no text here has “D10.99”');
});

test('finds a clause by its number without its letter', async ({ page }) => {
  await page.goto('/search/?q=10.22');
  await expect(page.locator('[data-results] a[href$="#D10.22"]').first()).toBeVisible();
});

test('says so when the index is not there', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/search/?q=Panel');
  await expect(page.locator('[data-count]')).toContainText('index is not there');
});
