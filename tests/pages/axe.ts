import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** What depends on colours and widths alone; all else is asked once in each colour and each width. */
export const BY_LOOK = ['color-contrast', 'target-size', 'link-in-text-block'];

/** Every look that pages have; each colour and each width has one look in which all rules are asked. */
export const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1280, only: [] },
  { name: 'dark', colorScheme: 'dark', width: 1280, only: BY_LOOK },
  { name: 'light at 360 px', colorScheme: 'light', width: 360, only: BY_LOOK },
  { name: 'dark at 360 px', colorScheme: 'dark', width: 360, only: [] },
] as const;

/**
 * What axe finds on a page: the rule, and the elements that break it.
 *
 * Its legacy mode looks at the page where it stands. The other mode opens a second page for each
 * look, for the sake of frames of other origins, and takes three times as long; no page of the site
 * has a frame. Elements that keep a rule are not listed either. A page that has axe already is not
 * given it again.
 *
 * @param only the rules to ask; all where none is named.
 */
export async function accessFaults(
  page: Page,
  only: readonly string[] = [],
): Promise<readonly [string, readonly string[]][]> {
  const hasAxe = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(hasAxe && { axeSource: ';' }) })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(only.length > 0 && { runOnly: { type: 'rule', values: [...only] } }),
    })
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Holds that axe finds nothing on an open page and that nothing overflows, in any look. */
export async function expectAccess(
  page: Page,
  { before }: { readonly before?: () => Promise<void> } = {},
): Promise<void> {
  for (const { name, colorScheme, width, only } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await before?.();
    // What has been scrolled under a bar that stays in sight would be told as too small.
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    expect(await accessFaults(page, only), name).toEqual([]);
    expect(await overflow(page), name).toBe(0);
  }
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
