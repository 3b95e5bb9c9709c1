import { expect, test } from 'playwright/test';
import { KINDS } from './addresses.ts';

test('a proposed extract says so at its head, while it scrolls and along its edge', async ({
  page,
}) => {
  await page.goto(KINDS['proposed text']);
  await expect(page.locator('.notice').first()).toContainText('not in force');
  const bar = page.locator('.status-bar');
  await page.locator('#D10\\.28').scrollIntoViewIfNeeded();
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText(/Section D · version 10\.0.*Proposed.*Extract/su);
  await expect(page.locator('article.legal')).not.toHaveCSS('border-inline-start-width', '0px');
});

test('a text in force has neither that edge nor those words', async ({ page }) => {
  await page.goto(KINDS['text in force']);
  await expect(page.locator('.status-bar')).toContainText('In force');
  await expect(page.locator('.status-bar')).not.toContainText('Proposed');
  await expect(page.locator('article.legal')).toHaveCSS('border-inline-start-width', '0px');
});

test('a clause that is linked to is not hidden under the bar', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${KINDS['proposed text']}#D10.24`);
    const bar = await page.locator('.status-bar').boundingBox();
    const clause = await page.locator('#D10\\.24').boundingBox();
    expect(clause?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    await page.goto('about:blank');
  }
});

test('no line of legal text is longer than 75 characters', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  const longest = await page.evaluate(() => {
    let most = 0;
    for (const paragraph of document.querySelectorAll('article.legal p')) {
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const lines = new Map<number, number>();
      for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
        // Words for screen readers only take no room.
        if (node.parentElement?.closest('.visually-hidden') !== null) continue;
        const range = document.createRange();
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const place = range.getBoundingClientRect();
          // Nor does white space at the end of a line.
          if (place.width === 0) continue;
          const line = Math.round(place.bottom / 8);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      most = Math.max(most, ...lines.values());
    }
    return most;
  });
  expect(longest).toBeGreaterThan(50);
  expect(longest).toBeLessThanOrEqual(75);
});
