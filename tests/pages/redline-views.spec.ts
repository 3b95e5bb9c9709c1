import { expect, test, type Locator, type Page } from 'playwright/test';
import { expectAccess } from './axe.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

/** The views of a redline that has every kind of change, by two modifications. */
test.describe.configure({ mode: 'default' });
test.setTimeout(60_000);

const REDLINE = '/code/section-e/redline/1.0/3.0/';

let site: FixtureSite;
test.beforeAll(async () => {
  site = await fixtureSite(() => undefined, 'tests/publish/example-code');
});
test.afterAll(() => site.stop());

async function open(page: Page, address = REDLINE): Promise<void> {
  await page.goto(`${site.address}${address}`);
}

const entries = (page: Page): Locator => page.locator('.change-list a:visible');
const current = (page: Page): Locator => page.locator('.change.current');
const views = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Views of this redline' });

for (const view of ['', 'side-by-side/', 'old/', 'new/']) {
  test(`axe finds nothing on the view "${view}", and nothing overflows, in any look`, async ({
    page,
  }) => {
    await open(page, REDLINE + view);
    await expectAccess(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the four views are links to one another, and the list leads to the changes', async ({
    page,
  }) => {
    await open(page);
    await views(page).getByRole('link', { name: 'Side by side' }).click();
    await expect(page).toHaveURL(/\/3\.0\/side-by-side\/$/u);
    await entries(page).filter({ hasText: 'E1.7 moved to E2.5' }).click();
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.locator('.change-filter')).toBeHidden();
    await views(page).getByRole('link', { name: 'Old text' }).click();
    await expect(page.locator('article :is(ins, del)')).toHaveCount(0);
    await expect(page.locator('article')).toContainText('a second and casting vote');
    await views(page).getByRole('link', { name: 'New text' }).click();
    await expect(page.locator('article')).not.toContainText('a second and casting vote');
  });
});

test('both ends of a move lead to one another', async ({ page }) => {
  await open(page);
  await page.locator('del.moved .change-words a').first().click();
  const here = page.locator(':target');
  await expect(here).toBeInViewport();
  await expect(here).toContainText('E2.5 moved here from E1.7');
  await here.locator('.change-words a').click();
  await expect(page.locator(':target')).toContainText('E1.7 moved to E2.5');
});

test('side by side, the columns have their marks, and lines stand beside one another', async ({
  page,
}) => {
  await open(page, `${REDLINE}side-by-side/`);
  const line = page.locator('[id="E1.1"] .line').first();
  const [old, fresh] = [line.locator('.old'), line.locator('.new')];
  await expect(old.locator('del')).toHaveCount(1);
  await expect(old.locator('ins')).toHaveCount(0);
  await expect(fresh.locator('ins')).toHaveCount(1);
  await expect(fresh.locator('del')).toHaveCount(0);
  const [left, right] = await Promise.all([old.boundingBox(), fresh.boundingBox()]);
  expect(left?.y).toBe(right?.y);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
});

test('headings lead from clause to clause', async ({ page }) => {
  for (const view of ['', 'side-by-side/']) {
    await open(page, REDLINE + view);
    const headings = page.locator('article').getByRole('heading');
    await expect(headings.filter({ hasText: 'E1.8' }).first()).toBeAttached();
    await expect(headings.filter({ hasText: 'E2.4' }).first()).toBeAttached();
  }
});

test('a step marks all of a change, moves the focus, and says when it begins again', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('n');
  await expect(current(page)).toHaveCount(2);
  await expect(current(page).first()).toBeFocused();
  await expect(page).toHaveURL(/#change-/u);
  await page.keyboard.press('p');
  await expect(page.getByText('This is the last.')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText('This is the first again.')).toBeVisible();
  const next = page.getByRole('button', { name: 'Next change' });
  await next.click();
  await expect(next).toBeFocused();
});

test('a filter hides changes from list and steps, and is part of the address', async ({ page }) => {
  await open(page);
  const all = await entries(page).count();
  const consequential = page.getByRole('checkbox', { name: 'Consequential' });
  await consequential.uncheck();
  const left = await entries(page).count();
  expect(left).toBeLessThan(all);
  await expect(page.locator('.stepper output')).toHaveText(`${left} of ${all} changes`);
  await expect(page.locator('.change.consequential').first()).toHaveClass(/left-out/u);
  await page.keyboard.press('n');
  await expect(page.locator('.stepper output')).toContainText(`Change 1 of ${left}`);
  await expect(page).toHaveURL(/\?without=consequential#change-/u);
  await views(page).getByRole('link', { name: 'Side by side' }).click();
  await expect(page).toHaveURL(/side-by-side\/\?without=consequential#change-/u);
  await expect(entries(page)).toHaveCount(left);
});

test('changes are put down to the modification whose own step made them', async ({ page }) => {
  await open(page);
  const quorum = page.locator('.change-list li').filter({ hasText: '“five”' });
  await expect(quorum).toContainText('by MP1');
  await page.getByRole('checkbox', { name: 'MP2' }).uncheck();
  await expect(quorum).toBeVisible();
  await expect(page.locator('.change-list li').filter({ hasText: 'E1.3 inserted' })).toBeHidden();
});

test('on paper the key and the changes are there, and what only screens need is not', async ({
  page,
}) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.redline-key')).toBeVisible();
  await expect(page.locator('.change-list')).toBeHidden();
  await expect(views(page)).toBeHidden();
  await expect(page.locator('ins.change').first()).toHaveCSS('text-decoration-line', 'underline');
  await expect(page.locator('del.moved').first()).toHaveCSS('border-top-style', 'dashed');
});
