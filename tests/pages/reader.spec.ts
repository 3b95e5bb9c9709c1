import { expect, test, type Locator, type Page } from 'playwright/test';
import { expectAccess } from './axe.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

/** What a reader finds out about words: the panel, notes on references, term pages, hidden effects. */
test.describe.configure({ mode: 'default' });
test.setTimeout(60_000);

const PAGES = {
  text: '/code/section-b/2.0/',
  superseded: '/code/section-b/1.0/',
  charges: '/code/section-c/1.0/',
  redline: '/code/section-a/redline/2.0/3.0/',
  modification: '/modifications/hp7/',
  term: '/definitions/vessel/',
  'removed term': '/definitions/notice/',
  definitions: '/definitions/',
} as const;

let site: FixtureSite;
test.beforeAll(async () => {
  site = await fixtureSite(() => undefined, 'tests/publish/harbour-code');
});
test.afterAll(() => site.stop());

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${site.address}${address}`);
}

const panel = (page: Page): Locator => page.getByRole('dialog');

for (const [name, address] of Object.entries(PAGES)) {
  test(`axe finds nothing on the ${name}, and nothing overflows, in any look`, async ({ page }) => {
    await open(page, address);
    const unfold = async (): Promise<void> => {
      for (const summary of await page.locator('main details:not([open]) > summary').all()) {
        if (await summary.isVisible()) await summary.click();
      }
    };
    await expectAccess(page, { before: unfold });
  });
}

test.describe('the panel on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('stands beside the text, hides none of it, and stays when the pointer has gone', async ({
    page,
  }) => {
    await open(page, PAGES.text);
    await page.locator('#B1\\.2 a.term').first().hover();
    await expect(panel(page)).toBeVisible();
    const [beside, text] = await Promise.all([
      panel(page).boundingBox(),
      page.locator('article.legal').boundingBox(),
    ]);
    expect(beside?.x ?? 0).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    await page.mouse.move(2, 2);
    await page.waitForTimeout(800);
    await expect(panel(page)).toBeVisible();
    await page.mouse.wheel(0, 300);
    await expect(panel(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
  });

  test('says the version, the scope, the uses, and what a later version does to it', async ({
    page,
  }) => {
    await open(page, PAGES.text);
    await page.locator('#B2\\.1 a.term').filter({ hasText: 'Vessels' }).hover();
    await expect(panel(page)).toContainText('Section A, version 2.0');
    await expect(panel(page)).toContainText('Holds in the whole code');
    await expect(panel(page)).toContainText(
      'Would change on 28 November 2024 under HP7, in version 3.0.',
    );
    await panel(page)
      .getByRole('link', { name: /Used in \d+ provisions/u })
      .click();
    await expect(page).toHaveURL(/\/definitions\/vessel\/$/u);
  });

  test('opens terms and references in it in turn, with a way back', async ({ page }) => {
    await open(page, PAGES.charges);
    await page.locator('#C1\\.2 a.term').filter({ hasText: 'Harbour Master' }).hover();
    await expect(panel(page)).toContainText('means the person who is appointed');
    // A reference in the definition, to a provision of another page.
    await panel(page).getByRole('link', { name: 'Section B1.1' }).click();
    await expect(page.getByRole('dialog', { name: 'B1.1' })).toContainText(
      'shall appoint a Harbour Master',
    );
    await expect(panel(page)).toContainText('Section B, version 2.0');
    // A term in that provision, whose definition came with it.
    await panel(page).getByRole('link', { name: 'Harbour Master' }).press('Enter');
    await expect(panel(page)).toContainText('means the person who is appointed');
    for (const name of ['B1.1', 'Harbour Master']) {
      await panel(page).getByRole('button', { name: 'Back' }).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
    }
    await expect(panel(page).getByRole('button', { name: 'Back' })).toBeHidden();
    expect(page.url()).toBe(`${site.address}${PAGES.charges}`);
  });

  test('shows what a reference in the text cites, by pointer and by key', async ({ page }) => {
    await open(page, PAGES.text);
    const reference = page.locator('#B2\\.3\\(a\\) a.reference');
    await reference.hover();
    await expect(page.getByRole('dialog', { name: 'B1.3' })).toContainText('shall give Notice');
    await page.keyboard.press('Escape');
    await reference.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('dialog', { name: 'B1.3' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#B1\.3$/u);
  });
});

test.describe('on a small screen, by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the first tap on a reference shows what it cites, over the text', async ({ page }) => {
    await open(page, PAGES.text);
    await page.locator('#B2\\.3\\(a\\) a.reference').tap();
    await expect(page.getByRole('dialog', { name: 'B1.3' })).toBeVisible();
    await panel(page).getByRole('link', { name: 'Notice' }).tap();
    await expect(page.getByRole('dialog', { name: 'Notice' })).toContainText('in writing');
    await panel(page).getByRole('button', { name: 'Close the definition' }).tap();
    await expect(panel(page)).toBeHidden();
    expect(page.url()).toBe(`${site.address}${PAGES.text}`);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

  test('what cites a clause is there, folded, and leads there', async ({ page }) => {
    await open(page, PAGES.text);
    const cited = page.locator('#B1\\.3 .cited-by');
    await expect(cited.getByRole('link')).toBeHidden();
    await cited.locator('summary').click();
    await cited.getByRole('link', { name: 'B2.3(a)' }).click();
    await expect(page).toHaveURL(/#B2\.3\(a\)$/u);
  });

  test('references say in words what their targets are', async ({ page }) => {
    await open(page, PAGES.superseded);
    await expect(page.locator('#B1\\.3')).toContainText(
      'Section B1.2 [is removed by the later version 2.0 (in force)]',
    );
    await open(page, PAGES.charges);
    await expect(page.locator('#C1\\.2')).toContainText('renumbered: it is B1.3 since version 2.0');
    await expect(page.locator('#C1\\.4')).toContainText('Section B has no B9.9');
    const notes = page.getByRole('region', { name: 'Notes on references' });
    await notes.getByText('Not published here').click();
    await expect(notes).toContainText('Q4.1 (Tugs)');
    await notes.getByText('In other laws and contracts').click();
    await expect(notes).toContainText('section 386 of the Companies Act 2006');
  });

  test('all terms are on the A to Z, and lead to their pages', async ({ page }) => {
    await open(page, PAGES.definitions);
    await expect(page.locator('.term-entry')).toHaveCount(7);
    await expect(page.locator('#term-filter')).toBeHidden();
    await page.locator('#vessel h3 a').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vessel');
    await expect(page.locator('.term-history ins').first()).toContainText('or boat');
  });

  test('hidden effects are counted at the head and told with their way', async ({ page }) => {
    await open(page, PAGES.redline);
    await page.locator('.page-head').getByRole('link', { name: '10 provisions' }).click();
    const effects = page.getByRole('region', { name: 'Hidden effects' });
    await expect(effects).toBeInViewport();
    await expect(effects).toContainText(
      'uses Dues, which rests on Berth, which rests on Vessel, whose definition in Section A changes',
    );
    await effects.getByRole('link', { name: 'see the change' }).first().click();
    await expect(page.locator(':target')).toContainText('boat or raft');
  });
});

test('the A to Z is filtered by the words of a name, and keeps them in its address', async ({
  page,
}) => {
  await open(page, PAGES.definitions);
  await page.locator('#term-filter').fill('hm');
  await expect(page.locator('.term-entry:visible')).toHaveCount(1);
  await expect(page.locator('.term-filter output')).toHaveText('1 of 7 terms');
  await expect(page).toHaveURL(/\?words=hm$/u);
  await page.reload();
  await expect(page.locator('.term-entry:visible')).toHaveCount(1);
  await page.locator('#term-filter').fill('table tide');
  await expect(page.locator('.term-entry:visible')).toContainText('Tide Table');
  await page.locator('#term-filter').fill('');
  await expect(page.locator('.term-entry:visible')).toHaveCount(7);
  await expect(page).toHaveURL(/\/definitions\/$/u);
});

test('on paper: no way to what cites a clause, and the notes in full', async ({ page }) => {
  await open(page, PAGES.charges);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cited-by').first()).toBeHidden();
  await expect(page.locator('.panel-column')).toBeHidden();
  await expect(page.getByText('Q4.1 (Tugs)')).toBeVisible();
});
