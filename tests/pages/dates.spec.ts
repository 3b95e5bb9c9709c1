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
  await expect(bar).toContainText(
    'You chose: The code as proposed for 29 February 2024: not in force. This page is of no date.',
  );
  await page.reload();
  await expect(bar).toContainText('not in force');
  await page.getByRole('link', { name: 'June 2024 SEC Release' }).click();
  await expect(page).toHaveURL(/at=2024-02-29/u);
  await bar.getByRole('link', { name: 'Back to the code at 29 February 2024' }).click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/$/u);
  await bar.getByRole('link', { name: 'Back to the texts in force' }).click();
  await expect(page).toHaveURL(/\/$/u);
  await expect(bar).toBeHidden();
});

test('on pages of no date what belongs to the date leads to it, and nothing else does', async ({
  page,
}) => {
  await page.goto('/definitions/programme-assurance-policy/?at=2024-02-29');
  const bar = page.getByRole('complementary', { name: 'Chosen date' });
  await expect(bar).toContainText('not in force');
  // A version that is read on that day is read there; the one before it is not.
  await page.locator('main a[href^="/code/section-d/10.0/#"]').first().click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/code\/section-d\/#/u);
  await page.goto('/code/section-d/redline/9.0/10.0/?at=2024-02-29');
  await page.getByRole('link', { name: 'Version 9.0' }).first().click();
  await expect(page).toHaveURL(/\/code\/section-d\/9\.0\/\?at=2024-02-29$/u);
  await bar.getByRole('link', { name: 'Section D on 29 February 2024' }).click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/code\/section-d\/$/u);
});

test('the navigation of a page of no date leads to the pages of the date', async ({ page }) => {
  await page.goto('/releases/?at=2024-02-29');
  const main = page.getByRole('navigation', { name: 'Main' });
  await expect(main.getByRole('link', { name: 'Definitions' })).toHaveAttribute(
    'href',
    '/at/2024-02-29/definitions/',
  );
  await main.getByRole('link', { name: 'The Code' }).click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/$/u);
});

test('a search, its filters and its results keep the date', async ({ page }) => {
  await page.goto('/at/2024-02-29/code/section-d/');
  await page.getByRole('search', { name: 'Site' }).getByRole('searchbox').fill('D10.22');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=D10\.22&at=2024-02-29$/u);
  await page.getByLabel('Kind').selectOption('Clause');
  await expect(page).toHaveURL(/at=2024-02-29/u);
  await page
    .locator('main')
    .getByRole('link', { name: /^D10\.22/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/code\/section-d\/#D10\.22$/u);
});

test('a date can be left where one is, without going elsewhere', async ({ page }) => {
  await page.goto('/releases/?order=-date&at=2024-02-29');
  await page.getByRole('link', { name: 'Leave this date' }).click();
  await expect(page).toHaveURL(/\/releases\/\?order=-date$/u);
  await expect(page.getByRole('complementary', { name: 'Chosen date' })).toBeHidden();
});

test('the texts in force on a day stay at that day too', async ({ page }) => {
  await page.goto('/at/2023-08-16/');
  await page.getByRole('link', { name: 'Section D Modification Process' }).click();
  await expect(page).toHaveURL(/\/at\/2023-08-16\/code\/section-d\/$/u);
});

test('an unknown date in the address is said to be one, and can be left', async ({ page }) => {
  await page.goto('/releases/?at=2024-03-15');
  const bar = page.getByRole('complementary', { name: 'Chosen date' });
  await expect(bar).toContainText('You chose a date. This page is of no date.');
  await bar.getByRole('link', { name: 'Back to the code at 15 March 2024' }).click();
  await expect(page).toHaveURL(/\/at\/2024-02-29\/\?on=2024-03-15$/u);
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

  test('a page of no date says that it is, and leads back to the list of dates', async ({
    page,
  }) => {
    await page.goto(KINDS['text at a day']);
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Definitions' })
      .click();
    await expect(page).toHaveURL(/\/at\/2024-02-29\/definitions\/$/u);
    await page.goto(KINDS.release);
    await expect(page.getByText('This page is of no date.').last()).toBeVisible();
    await page.getByRole('link', { name: 'the list of dates' }).click();
    await expect(page).toHaveURL(/\/at\/$/u);
  });
});
