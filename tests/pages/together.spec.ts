/**
 * The page of pending modifications: what is ticked is made, and is part of the address.
 */
import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test('ticking a modification shows the text with it, marked and clean', async ({ page }) => {
  await page.goto(KINDS['modifications together']);
  await page.getByRole('checkbox', { name: 'MP167B' }).check();
  await expect(page.locator('[data-together-status]')).toHaveText(
    'The text with 1 modification is below.',
  );
  expect(new URL(page.url()).searchParams.getAll('with')).toEqual(['mp167b/annex-a']);
  const text = page.getByRole('article', { name: 'Conformed text' });
  await page.getByLabel('Text', { exact: true }).selectOption('section-d');
  await expect(text.getByText('The Panel shall establish and maintain a policy')).toBeVisible();
  expect(await text.getByRole('insertion').count()).toBeGreaterThan(0);
  const key = page.getByRole('list', { name: 'How this redline marks its text' });
  await expect(key).toBeVisible();
  await page.getByLabel('Shown').selectOption('clean');
  await expect(key).toBeHidden();
  await expect(text.getByText('The Panel shall establish and maintain a policy')).toBeVisible();
  await expect(text.getByRole('insertion')).toHaveCount(0);
});

test('one that is pending alone is said to be alone, and what it would change is a sentence', async ({
  page,
}) => {
  await page.goto(KINDS['modifications together']);
  await expect(page.getByText('Only one is pending, so that there is none')).toBeVisible();
  await expect(
    page.getByText('Would change Section A and Section D, as set out in Annex A: Legal text.'),
  ).toBeVisible();
});

test('a link to the page with a choice shows that choice', async ({ page }) => {
  await page.goto(`${KINDS['modifications together']}?with=mp167b%2Fannex-a`);
  await expect(page.getByRole('checkbox', { name: 'MP167B' })).toBeChecked();
  await expect(page.getByText('Programme Assurance Policy').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'MP167B' }).uncheck();
  await expect(
    page.getByRole('heading', { name: 'The text with those that you ticked' }),
  ).toBeHidden();
});
