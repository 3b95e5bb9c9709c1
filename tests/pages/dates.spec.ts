/**
 * The code at a date: typed, kept for the visit, told on each page, and left again.
 */
import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test('a date that is typed leads to the day that it belongs to', async ({ page }) => {
  await page.goto(KINDS.home);
  await page.getByLabel('The code on').fill('2024-03-15');
  await page.getByRole('button', { name: 'Go to this date' }).click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/\?on=2024-03-15$/u);
  await expect(page.getByText('You chose 15 March 2024')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Chosen date' })).toContainText(
    'The code as proposed for 29 February 2024: not in force',
  );
});

test('a date before the first is told, with the days that there are', async ({ page }) => {
  await page.goto('/at/?on=1999-12-31');
  await expect(page.getByText('No text of 31 December 1999 is published here.')).toBeVisible();
});

test('an address of a day on which nothing changes leads to the day that it belongs to', async ({
  page,
}) => {
  await page.goto('/at/2024-12-24/code/section-d/');
  await expect(page).toHaveURL(/\/at\/2024-06-27\/\?on=2024-12-24$/u);
});

test('a chosen date goes along to pages of no date, and back', async ({ page }) => {
  await page.goto(KINDS['text at a day']);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Releases' })
    .click();
  await expect(page).toHaveURL(/\/releases\/\?at=2024-02-29$/u);
  const bar = page.getByRole('complementary', { name: 'Chosen date' });
  await expect(bar).toContainText('This page is of no date.');
  await page.getByRole('link', { name: 'June 2024 SEC Release' }).click();
  await expect(page).toHaveURL(/at=2024-02-29/u);
  await bar.getByRole('link', { name: 'Back to the code at 29 February 2024' }).click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/$/u);
  await bar.getByRole('link', { name: 'Back to the texts in force' }).click();
  await expect(page).toHaveURL(/\/$/u);
  await expect(bar).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the days are a list, and a text of a day leads to texts of that day', async ({ page }) => {
    await page.goto(KINDS.code);
    await page.getByLabel('The code on').fill('2024-03-15');
    await page.getByRole('button', { name: 'Go to this date' }).click();
    await expect(page).toHaveURL(/\/at\/\?on=2024-03-15$/u);
    await page.getByRole('link', { name: '29 February 2024', exact: true }).click();
    await page.getByRole('link', { name: 'Section D Modification Process' }).click();
    await expect(page).toHaveURL(/\/at\/2024-02-29\/code\/section-d\/$/u);
    await page.locator('#D10\\.24 a.term').first().click();
    await expect(page).toHaveURL(/\/at\/2024-02-29\/code\/section-[ad]\/#/u);
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'The Code' })
      .click();
    await expect(page).toHaveURL(/\/at\/2024-02-29\/$/u);
    await expect(page.getByRole('complementary', { name: 'Chosen date' })).toContainText(
      'not in force',
    );
  });
});
