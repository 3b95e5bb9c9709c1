import { expect, test, type Page } from 'playwright/test';
import { KINDS } from './addresses.ts';

/** Goes to an element as a keyboard does, so that it shows its focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

test('the skip link comes first and leads to the text', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the / key goes to the search field, and is left alone inside one', async ({ page }) => {
  await page.goto(KINDS['proposed text']);
  await page.keyboard.press('/');
  const field = page.locator('#site-search');
  await expect(field).toBeFocused();
  await page.keyboard.type('and/or');
  await expect(field).toHaveValue('and/or');
});

test('the / key opens the folded menu on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(KINDS['proposed text']);
  await page.keyboard.press('/');
  await expect(page.locator('#site-search')).toBeFocused();
});

test.describe('the definition of a term', () => {
  const term = '#D10\\.24 a.term';

  test('shows on focus, describes the term, and Esc closes it', async ({ page }) => {
    await page.goto(KINDS['proposed text']);
    await tabTo(page, term);
    const panel = page.getByRole('dialog', { name: 'Programme Assurance Policy' });
    await expect(panel).toBeVisible();
    await expect(page.locator(term).first()).toHaveAccessibleDescription(/Panel Duties/u);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator(term).first()).toBeFocused();
  });

  test('is passed by with Tab', async ({ page }) => {
    await page.goto(KINDS['proposed text']);
    await tabTo(page, term);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.closest('.clause') !== null)).toBe(
      true,
    );
  });

  test('is entered with the down arrow and left with Tab or Esc', async ({ page }) => {
    await page.goto(KINDS['proposed text']);
    await tabTo(page, term);
    const panel = page.getByRole('dialog');
    await page.keyboard.press('ArrowDown');
    await expect(panel).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'Close the definition' })).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await panel.evaluate((root) => root.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator(term).first()).toBeFocused();
  });

  test('opens the terms inside it in turn, with a way back', async ({ page }) => {
    await page.goto(KINDS['proposed text']);
    // No definition of the extract uses another defined term yet, so the test adds one that does.
    await page.evaluate(() => {
      const template = document.querySelector<HTMLTemplateElement>(
        '#meaning-programme-assurance-policy',
      );
      const link = document.createElement('a');
      link.className = 'term';
      link.href = '/definitions/#sec-release-testing-approach-document';
      link.dataset['term'] = 'sec-release-testing-approach-document';
      link.textContent = 'another term';
      template?.content.append(link);
    });
    await tabTo(page, term);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('dialog').getByRole('link', { name: 'another term' }).press('Enter');
    const second = page.getByRole('dialog', { name: 'SEC Release Testing Approach Document' });
    await expect(second).toBeFocused();
    await second.getByRole('button', { name: 'Back to the term before' }).press('Enter');
    const first = page.getByRole('dialog', { name: 'Programme Assurance Policy' });
    await expect(first).toBeVisible();
    await expect(first.getByRole('button', { name: 'Back' })).toBeHidden();
  });

  test('leads to the definition with Enter', async ({ page }) => {
    await page.goto(KINDS['proposed text']);
    const href = await page.locator(term).first().getAttribute('href');
    await tabTo(page, term);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href ?? 'none'}$`, 'u'));
  });

  test('stays while the pointer is on it, and goes when the pointer has gone', async ({ page }) => {
    // Beside the text, on a wider screen, it hides nothing and stays: see reader.spec.ts.
    await page.setViewportSize({ width: 1000, height: 720 });
    await page.goto(KINDS['proposed text']);
    await page.locator(term).first().hover();
    const panel = page.getByRole('dialog');
    await expect(panel).toBeVisible();
    await panel.hover();
    await page.waitForTimeout(800);
    await expect(panel).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(panel).toBeHidden();
  });
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a link and a citation, by keyboard, with a spoken confirmation', async ({
    page,
    baseURL,
  }) => {
    await page.goto(KINDS['proposed text']);
    const link = page.getByRole('button', { name: 'Copy link to D10.22', exact: true });
    const citation = page.getByRole('button', { name: 'Copy citation of D10.22', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'D10.22' })).toBeVisible();
    const address = new URL('/code/section-d/10.0/#D10.22', baseURL).href;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.keyboard.press('Tab');
    await expect(citation).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Citation' })).toBeVisible();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toContain('Section D10.22');
    expect(cited).toContain('proposed');
    expect(cited.endsWith(address)).toBe(true);
  });

  test('is offered for every clause, limb and definition, and is large enough', async ({
    page,
  }) => {
    for (const address of [KINDS['proposed text'], KINDS['proposed definitions']]) {
      await page.goto(address);
      const provisions = await page
        .locator('.legal :is(.clause, .limb, .definition)[data-citation][id]')
        .count();
      expect(provisions).toBeGreaterThan(0);
      await expect(page.locator('.copy-button')).toHaveCount(provisions * 2);
      const box = await page.locator('.copy-button').first().boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
});
