import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test('the first tap on a term shows its definition, and its link is followed', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  const before = page.url();
  await page.locator('#D10\\.24 a.term').first().tap();
  const panel = page.getByRole('dialog', { name: 'Programme Assurance Policy' });
  await expect(panel).toBeVisible();
  expect(page.url()).toBe(before);
  await panel.getByRole('link', { name: 'Go to the definition' }).first().tap();
  await expect(page).toHaveURL(/\/code\/section-[a-z]+\/[\d.]+\/#/u);
});

test('the sheet does not hide the term, and closes by its button and by a tap beside it', async ({
  page,
}) => {
  await page.goto(KINDS['proposed text']);
  const term = page.locator('#D10\\.24 a.term').first();
  const panel = page.getByRole('dialog');
  await term.tap();
  await expect(panel).toBeVisible();
  const sheet = await panel.boundingBox();
  const word = await term.boundingBox();
  expect((word?.y ?? 0) + (word?.height ?? 0)).toBeLessThanOrEqual((sheet?.y ?? 0) + 1);
  await panel.getByRole('button', { name: 'Close the definition' }).tap();
  await expect(panel).toBeHidden();
  await term.tap();
  await expect(panel).toBeVisible();
  await page.touchscreen.tap(340, 80);
  await expect(panel).toBeHidden();
});

test('the buttons that copy are there without hovering', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  const copy = page.getByRole('button', { name: 'Copy link to D10.22', exact: true });
  await copy.scrollIntoViewIfNeeded();
  await expect(copy).toBeVisible();
  await expect(copy).toHaveCSS('opacity', '1');
  // A limb shows its own when its letter is tapped.
  await page.locator('#D10\\.19\\(a\\) > a.number').tap();
  const limb = page.getByRole('button', { name: 'Copy link to D10.19(a)', exact: true });
  await expect(limb).toBeInViewport();
  expect((await limb.boundingBox())?.height).toBeGreaterThanOrEqual(24);
});
