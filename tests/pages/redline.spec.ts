import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test('next and previous step through the changes, by button and by key', async ({ page }) => {
  await page.goto(KINDS['redline of clauses']);
  const position = page.locator('.stepper output');
  const changes = page.locator('.change-list a');
  const count = await changes.count();
  expect(count).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(position).toContainText(`Change 1 of ${count}`);
  await page.keyboard.press('n');
  await expect(position).toContainText(`Change 2 of ${count}`);
  await expect(changes.nth(1)).toHaveAttribute('aria-current', 'location');
  const current = page.locator('.change.current');
  await expect(current).toHaveCount(1);
  await expect(current).toBeInViewport();
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(position).toContainText(`Change ${count} of ${count}`);
});

test('the changes have their roles, and words at their boundaries', async ({ page }) => {
  await page.goto(KINDS['redline of clauses']);
  const tree = await page.locator('article').ariaSnapshot();
  expect(tree).toContain('insertion');
  expect(tree).toContain('D10.22 inserted');
});

test('insertions and deletions differ by more than colour', async ({ page }) => {
  await page.goto(KINDS['redline of clauses']);
  const inserted = page.locator('.key ins');
  const deleted = page.locator('.key del');
  await expect(inserted).toHaveCSS('text-decoration-line', 'underline');
  const moved = page.locator('.key .sample-moved');
  await expect(moved).toHaveCSS('text-decoration-style', 'double');
  await expect(deleted).toHaveCSS('text-decoration-line', 'line-through');
  const block = page.locator('ins.change.block').first();
  await expect(block).not.toHaveCSS('border-inline-start-width', '0px');
});

test('keys do nothing in a field', async ({ page }) => {
  await page.goto(KINDS['redline of clauses']);
  await page.locator('#site-search').pressSequentially('np');
  await expect(page.locator('.change.current')).toHaveCount(0);
});
