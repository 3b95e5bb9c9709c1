import { expect, test, type Page } from 'playwright/test';
import { loadLibrary } from '../../src/library/library.ts';
import { documentId, versionNumber } from '../../src/model/identifiers.ts';
import type { RedlineView } from '../../src/publish/html/redline.ts';
import { makePublication } from '../../src/publish/publication.ts';
import { redlinePages } from '../../src/publish/redline.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { withOlderVersion } from '../three-versions.ts';
import { expectAccess } from './axe.ts';
import { fixtureSite, type FixtureSite } from './fixture-site.ts';

/** Any two versions, on a site with three of which only one pair has a page of its own. */
test.describe.configure({ mode: 'default' });
test.setTimeout(60_000);

const COMPARE = '/code/section-d/redline/';

let site: FixtureSite;
test.beforeAll(async () => {
  site = await fixtureSite(withOlderVersion);
});
test.afterAll(() => site.stop());

const status = (page: Page) => page.locator('[data-compare-status]');
const article = (page: Page) => page.locator('article.legal');

/** What the build prints for a pair. */
function built(old: string, fresh: string, view: RedlineView): string {
  const { library } = loadLibrary(site.content);
  if (library === undefined) throw new Error('The fixture has a fault');
  const publication = makePublication(library);
  const [oldVersion, newVersion] = [old, fresh].map((number) =>
    publication.versionOf(documentId('section-d'), versionNumber(number)),
  ) as [ReturnType<typeof publication.versionOf>, ReturnType<typeof publication.versionOf>];
  const redline = makeRedline(oldVersion.tree, newVersion.tree);
  const document = publication.documentOf(documentId('section-d'));
  const pages = redlinePages(publication, { document, old: oldVersion, new: newVersion, redline });
  return pages.find((page) => page.view === view)?.html ?? '';
}

async function expectSameText(page: Page, html: string): Promise<void> {
  const asParsed = await page.evaluate((text) => {
    const parsed = document.createElement('article');
    parsed.innerHTML = text;
    return parsed.innerHTML;
  }, html);
  expect(await article(page).innerHTML()).toBe(asParsed);
}

test('the list of versions leads to the page, and the form to a redline', async ({ page }) => {
  await page.goto(`${site.address}/code/section-d/`);
  await page.getByRole('link', { name: 'Compare any two versions' }).click();
  await expect(page).toHaveURL(`${site.address}${COMPARE}`);
  await expect(page.getByLabel('Old text')).toHaveValue('9.0');
  await page.getByLabel('Old text').selectOption('8.0');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page).toHaveURL(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  await expect(status(page)).toContainText(/\d+ changes from version 8\.0 to version 10\.0/u);
  await expect(page.getByLabel('Old text')).toHaveValue('8.0');
  await expect(page.locator('h1')).toContainText('Version 10.0 against Version 8.0');
  await expect(page).toHaveTitle(/what changes from version 8\.0 to 10\.0/u);
});

for (const [old, fresh] of [
  ['8.0', '10.0'],
  ['10.0', '8.0'],
] as const) {
  for (const view of ['inline', 'side-by-side', 'old', 'new'] as const) {
    test(`${old} to ${fresh}, ${view}, reads as the build would print it`, async ({ page }) => {
      await page.goto(`${site.address}${COMPARE}?old=${old}&new=${fresh}&view=${view}`);
      await expect(article(page)).toBeVisible();
      await expectSameText(page, built(old, fresh, view));
      await expect(page.locator('.proof')).toContainText('Proven in your browser just now');
    });
  }
}

test('a redline that runs backwards says so, and leads to the other', async ({ page }) => {
  await page.goto(`${site.address}${COMPARE}?old=10.0&new=8.0`);
  await expect(status(page)).toContainText('runs backwards');
  await page.getByRole('link', { name: 'See what changes from version 8.0 to 10.0' }).click();
  await expect(status(page)).toContainText('changes from version 8.0');
  await expect(status(page)).not.toContainText('backwards');
});

test('a pair that has a page is shown there, in the view asked for', async ({ page }) => {
  await page.goto(`${site.address}${COMPARE}?old=9.0&new=10.0`);
  await expect(page).toHaveURL(`${site.address}/code/section-d/redline/9.0/10.0/`);
  await page.goto(`${site.address}${COMPARE}?old=9.0&new=10.0&view=side-by-side`);
  await expect(page).toHaveURL(`${site.address}/code/section-d/redline/9.0/10.0/side-by-side/`);
});

test('the address of a redline works though the build did not make it', async ({ page }) => {
  await page.goto(`${site.address}/code/section-d/redline/8.0/10.0/`);
  await expect(page).toHaveURL(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  await expect(article(page)).toBeVisible();
  await page.goto(`${site.address}/code/section-d/redline/8.0/10.0/side-by-side/`);
  await expect(page).toHaveURL(`${site.address}${COMPARE}?old=8.0&new=10.0&view=side-by-side`);
  await expect(article(page).locator('.side-by-side')).toBeVisible();
});

test('an address of no document stays an unknown one', async ({ page }) => {
  await page.goto(`${site.address}/code/section-x/redline/8.0/10.0/`);
  await expect(page.locator('h1')).toHaveText('Page not found');
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(`${site.address}/code/section-x/redline/8.0/10.0/`);
});

test('the changes are listed, stepped through and linked to', async ({ page }) => {
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  const changes = page.locator('.change-list a');
  await expect(changes.first()).toBeVisible();
  const count = await changes.count();
  expect(count).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(page.locator('.stepper output')).toContainText(`Change 1 of ${count}`);
  await page.keyboard.press('n');
  await expect(page.locator('.stepper output')).toContainText(`Change 2 of ${count}`);
  await expect(page.locator('.change.current').first()).toBeInViewport();
  const address = (await changes.last().getAttribute('href')) ?? '';
  await page.goto('about:blank');
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0${address}`);
  await expect(page.locator(`[id="${address.slice(1)}"]`)).toBeInViewport();
});

test('a term has its panel, from the page of the version', async ({ page }) => {
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  const term = page.locator('[id="D10.24"] a.term').first();
  await expect(page.locator('template[id="meaning-programme-assurance-policy"]')).toHaveCount(1);
  await expect(page.locator('#term-panel')).toHaveCount(1);
  await term.hover();
  const panel = page.getByRole('dialog', { name: 'Programme Assurance Policy' });
  await expect(panel).toBeVisible();
  const links = panel.getByRole('link', { name: 'Go to the definition' });
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    expect(href).toMatch(/^\/code\//u);
});

test('a version that is not there, or the same one twice, is told with what to do', async ({
  page,
}) => {
  await page.goto(`${site.address}${COMPARE}?old=7.0&new=8.0`);
  await expect(status(page)).toContainText('Section D has no version 7.0 here');
  await expect(page.getByLabel('New text')).toHaveValue('8.0');
  await page.goto(`${site.address}${COMPARE}?old=9.0&new=9.0`);
  await expect(status(page)).toContainText('Version 9.0 was chosen twice');
  await expect(status(page).getByRole('link', { name: 'Read version 9.0' })).toBeVisible();
});

const FAULTS = [
  ['is gone', { status: 404, body: '' }, 'not where this page expects it'],
  ['cannot be fetched', { status: 503, body: '' }, 'could not be fetched'],
  ['is damaged', { status: 200, body: '{"format":1,' }, 'arrived damaged'],
  [
    'is of another format',
    { status: 200, body: '{"format":2}' },
    'form that this page does not know',
  ],
  ['has no tree', { status: 200, body: '{"format":1}' }, 'form that this page does not know'],
] as const;

for (const [name, answer, says] of FAULTS) {
  test(`a text that ${name} is told with what to do`, async ({ page }) => {
    await page.route('**/8.0/text.json', (route) => route.fulfill(answer));
    await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
    await expect(status(page)).toContainText(says);
    await expect(status(page)).toContainText('version 8.0');
    await page.unroute('**/8.0/text.json');
    await status(page).getByRole('link', { name: 'Try again' }).click();
    await expect(status(page)).toContainText('changes from version 8.0');
  });
}

test('a text too large for a browser is told', async ({ page }) => {
  await page.route('**/8.0/text.json', (route) =>
    route.fulfill({ status: 200, body: ' '.repeat(33 * 1024 * 1024) }),
  );
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  await expect(status(page)).toContainText('too large to be compared in a browser');
  await expect(status(page).getByRole('link', { name: 'Read version 10.0' })).toBeVisible();
});

test('a redline that is not proven is not shown: the first difference is', async ({ page }) => {
  await page.route('**/10.0/text.json', async (route) => {
    const response = await route.fetch();
    const text = (await response.json()) as { tree: { children: { data?: unknown }[] } };
    // The text claims of its first block that it went: who rejects the changes does not get it back.
    text.tree.children.forEach((child, index) => {
      if (index === 0) child.data = { redline: { wrapper: 'deleted' } };
    });
    await route.fulfill({ response, json: text });
  });
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  await expect(status(page)).toContainText('not shown, because it could not be proven');
  await expect(status(page)).toContainText('The first difference is at');
  await expect(article(page)).toHaveCount(0);
});

test('a browser without workers is told', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  await expect(status(page)).toContainText('The comparison ended before it was done');
});

test('what is under way is told, and choosing again ends it', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/8.0/text.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.address}${COMPARE}?old=8.0&new=10.0`);
  await expect(status(page)).toHaveRole('status');
  await expect(status(page)).toContainText('Fetching versions 8.0 and 10.0');
  await page.getByLabel('Old text').selectOption('9.0');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page).toHaveURL(`${site.address}/code/section-d/redline/9.0/10.0/`);
  release();
});

for (const view of ['inline', 'side-by-side']) {
  test(`axe finds nothing, ${view}, and nothing overflows, in any look`, async ({ page }) => {
    await page.goto(`${site.address}${COMPARE}?old=10.0&new=8.0&view=${view}`);
    await expect(article(page)).toBeVisible();
    await expectAccess(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so, and lists the redlines that have a page', async ({ page }) => {
    await page.goto(`${site.address}${COMPARE}`);
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await expect(page.locator('form[data-compare]')).toBeHidden();
    await page.getByRole('link', { name: 'From version 9.0 to 10.0' }).click();
    await expect(page).toHaveURL(`${site.address}/code/section-d/redline/9.0/10.0/`);
  });
});

test.describe('over several modifications', () => {
  const E = '/code/section-e/redline/';
  let chain: FixtureSite;

  test.beforeAll(async () => {
    // Version 1.0, changed by MP1 into 2.0, and that by MP2 into 3.0.
    chain = await fixtureSite(({ replace }) => {
      replace(
        'code/section-e/3.0.md',
        'base: "1.0"\nmodifications: [mp1, mp2]',
        'base: "2.0"\nmodifications: [mp2]',
      );
      replace('modifications/mp2/report.md', 'base: "1.0"', 'base: "2.0"');
    }, 'tests/publish/example-code');
  });
  test.afterAll(() => chain.stop());

  test('each change is put down to the one that made it, and the list is chosen by them', async ({
    page,
  }) => {
    await page.goto(`${chain.address}${E}?old=1.0&new=3.0`);
    await expect(article(page)).toBeVisible();
    const facts = page.locator('.page-head .facts').first();
    await expect(facts).toContainText('MP1');
    await expect(facts).toContainText('MP2');
    const changes = page.locator('.change-list > li');
    const all = await changes.count();
    expect(all).toBeGreaterThan(2);
    expect(await page.locator('.change-by').allTextContents()).toContain('by MP1');
    await page.getByRole('checkbox', { name: /^MP2/u }).uncheck();
    await expect(page).toHaveURL(/\?old=1\.0&new=3\.0&without-modification=MP2/u);
    expect(await changes.filter({ visible: true }).count()).toBeLessThan(all);
    // The choice is kept from view to view.
    await page.getByRole('link', { name: 'Side by side' }).click();
    await expect(page).toHaveURL(/old=1\.0&new=3\.0&view=side-by-side&without-modification=MP2/u);
    await expect(page.getByRole('checkbox', { name: /^MP2/u })).not.toBeChecked();
  });

  test('reads alike in every view, and each view leads to the others', async ({ page }) => {
    await page.goto(`${chain.address}${E}?old=1.0&new=3.0`);
    for (const [name, view] of [
      ['Side by side', 'side-by-side'],
      ['Old text', 'old'],
      ['New text', 'new'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(`${chain.address}${E}?old=1.0&new=3.0&view=${view}`);
      await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await expect(article(page)).toBeVisible();
    }
    await expect(page.locator('.stepper')).toHaveCount(0);
    await page.getByRole('link', { name: 'Inline', exact: true }).click();
    await expect(page).toHaveURL(`${chain.address}${E}?old=1.0&new=3.0`);
    await expect(page.locator('.stepper')).toBeVisible();
  });
});
