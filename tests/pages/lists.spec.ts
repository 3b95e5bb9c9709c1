import { expect, test, type Page } from 'playwright/test';

/** Lists in the reader's order, the responses to a consultation, and where provisions come from. */

const titles = (page: Page): Promise<string[]> => page.locator('.row-title').allTextContents();

test('releases are put in order by their heads, and the order is part of the address', async ({
  page,
}) => {
  await page.goto('/releases/');
  const before = await titles(page);
  expect(before.length).toBeGreaterThan(1);
  const date = page.getByRole('columnheader', { name: 'Date' });
  await expect(date).toHaveAttribute('aria-sort', 'ascending');
  await date.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(date).toHaveAttribute('aria-sort', 'descending');
  expect(await titles(page)).toEqual([...before].reverse());
  await expect(page).toHaveURL(/\?order=-date$/u);
  await page.reload();
  await expect(date).toHaveAttribute('aria-sort', 'descending');
  expect(await titles(page)).toEqual([...before].reverse());
  await date.getByRole('button').click();
  await expect(page).toHaveURL(/\/releases\/$/u);
});

test('responses are chosen by question and respondent, and the choice is part of the address', async ({
  page,
}) => {
  await page.goto('/modifications/mp167b/annex-b/');
  const filter = page.getByRole('group', { name: 'Responses' });
  const rows = page.locator('article tbody tr:visible');
  await expect(rows).toHaveCount(30);
  await filter.getByLabel('Respondent').selectOption('Utilita');
  await expect(rows).toHaveCount(10);
  await filter.getByLabel('Question').selectOption({ index: 2 });
  await expect(rows).toHaveCount(1);
  await expect(filter.locator('output')).toHaveText('1 of 30 responses');
  await page.reload();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Utilita');
  // A link to a question that is left out brings it back.
  await page.getByRole('link', { name: /^Question 9/u }).click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(rows).toHaveCount(30);
});

test('a clause says where it comes from, and leads to its history and the reason', async ({
  page,
}) => {
  await page.goto('/code/section-d/10.0/');
  const line = page.locator('#D10\\.22 .provenance');
  await expect(line).toContainText('Inserted by MP167B, proposed for 29 February 2024');
  await line.getByRole('link', { name: 'History' }).click();
  await expect(page).toHaveURL(/\/history\/#D10\.22$/u);
  await page.locator(':target').getByRole('link', { name: 'Why MP167B was made' }).click();
  await expect(page.locator(':target')).toContainText('not currently referenced in the SEC');
});

test('on a narrow screen responses are read row by row, and nothing is pushed aside', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/modifications/mp167b/annex-b/');
  const tables = page.getByRole('group', { name: /^Table: Respondent/u });
  for (const table of await tables.all()) {
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  }
  const cell = tables.first().getByRole('cell', { name: 'Utilita' });
  await expect(cell).toHaveAttribute('data-label', 'Respondent');
  // Browsers tell the label as written or as it comes out.
  expect(await cell.evaluate((one) => getComputedStyle(one, '::before').display)).toBe('block');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lists and responses are whole, and offer nothing that only a script can do', async ({
    page,
  }) => {
    await page.goto('/releases/?order=-date');
    await expect(page.getByRole('columnheader', { name: 'Date' })).toBeVisible();
    await expect(page.locator('.order-button:visible')).toHaveCount(0);
    await page.goto('/modifications/mp167b/annex-b/?respondent=Utilita');
    await expect(page.locator('article tbody tr:visible')).toHaveCount(30);
    await expect(page.locator('.consultation-filter')).toBeHidden();
  });
});
