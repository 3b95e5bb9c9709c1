/**
 * The page of pending modifications: what is ticked is made, and is part of the address.
 */
import { expect, test, type Page } from 'playwright/test';
import { KINDS } from './addresses.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

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

test.describe('of the invented code', () => {
  test.describe.configure({ mode: 'default' });
  let site: FixtureSite;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    site = await fixtureSite(() => undefined, 'tests/invented-code');
  });
  test.afterAll(async () => {
    await site.stop();
  });

  const open = async (page: Page, ...ids: string[]): Promise<void> => {
    const asked = new URLSearchParams(ids.map((id) => ['with', id]));
    await page.goto(`${site.address}/modifications/together/?${asked.toString()}`);
  };

  test('an inserted reference leads to the text below, an inserted term to its definition', async ({
    page,
  }) => {
    await open(page, 'im3/annex-a');
    await page.getByLabel('Text', { exact: true }).selectOption('section-k');
    const text = page.getByRole('article', { name: 'Conformed text' });
    const clause = text.locator('[id="K2.5"]');
    await expect(clause.getByRole('link', { name: 'Section K1.2' })).toHaveAttribute(
      'href',
      '#K1.2',
    );
    await expect(text.getByText('not published here')).toHaveCount(0);
    await clause.getByRole('link', { name: 'Cargo' }).click();
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue('section-h');
    await expect(text.locator('[id="cargo"]')).toBeFocused();
    await expect(text.locator('[id="cargo"]')).toContainText('goods that a Vessel carries');
  });

  test('one that no longer fits is said to be left out', async ({ page }) => {
    const status = page.locator('[data-together-status]');
    await open(page, 'im7/annex-a');
    await expect(status).toHaveText(
      /^There is no text to show\. IM7: Appendix A is shown without/u,
    );
    await expect(page.getByRole('article', { name: 'Conformed text' })).toBeHidden();
    await page.getByRole('checkbox', { name: 'IM4' }).check();
    await expect(status).toHaveText(
      /^The text with IM4 is below\. IM7: Appendix A is shown without/u,
    );
  });

  test('alternatives that are ticked together are said to be alternatives', async ({ page }) => {
    await open(page, 'im3/annex-a', 'im3/annex-b');
    await expect(page.locator('[data-together-status]')).toContainText(
      'IM3, Annex A and IM3, Annex B are alternatives: one of them would be made, not both.',
    );
  });
});
