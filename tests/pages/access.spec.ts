import { expect, test } from 'playwright/test';
import { accessFaults, BY_LOOK, expectAccess, LOOKS } from './axe.ts';
import { KINDS } from './addresses.ts';

for (const [kind, address] of Object.entries(KINDS)) {
  test(`axe finds nothing on a page of kind "${kind}", in any look`, async ({ page }) => {
    await page.goto(address);
    await expectAccess(page);
  });
}

for (const look of LOOKS) {
  test.describe(look.name, () => {
    test.use({ colorScheme: look.colorScheme, viewport: { width: look.width, height: 900 } });

    test('axe finds nothing while a definition is shown', async ({ page }) => {
      await page.goto(KINDS['proposed text']);
      await page.locator('#D10\\.24 a.term').focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('dialog')).toBeVisible();
      // The panel fades in; colours are measured when it has.
      await page
        .getByRole('dialog')
        .evaluate((panel) =>
          Promise.all(panel.getAnimations().map((animation) => animation.finished)),
        );
      expect(await accessFaults(page)).toEqual([]);
    });
  });
}

test('axe would find what is wrong', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Hardly to be read.';
    faint.style.setProperty('color', '#ddd');
    faint.style.setProperty('background', '#fff');
    document.querySelector('main')?.append(faint, document.createElement('img'));
  });
  const rules = (await accessFaults(page)).map(([rule]) => rule);
  expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
  const byLook = (await accessFaults(page, BY_LOOK)).map(([rule]) => rule);
  expect(byLook).toEqual(['color-contrast']);
});
