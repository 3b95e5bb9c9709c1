import { expect, test } from 'playwright/test';
import { everyAddress, KINDS } from './addresses.ts';

/** What holds on every page that the build wrote. */
for (const address of everyAddress()) {
  test.describe(address, () => {
    test('asks no other origin, breaks no policy, reports no error and fits 320 px', async ({
      page,
      baseURL,
    }) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== new URL(baseURL ?? '').origin) faults.push(`asked ${url.href}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(faults).toEqual([]);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self'/u);
      await expect(page.locator('style, [style], script:not([src])')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
      await expect(page.locator('h1')).toHaveCount(1);

      // And it does not scroll sideways on the narrowest screen.
      await page.setViewportSize({ width: 320, height: 700 });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
    });
  });
}

test('a page leads to the feed of what it is about, and the feed is there', async ({ page }) => {
  for (const [kind, feed] of [
    ['proposed text', '/code/section-d/feed.xml'],
    ['redline of clauses', '/code/section-d/feed.xml'],
    ['defined term', '/definitions/programme-assurance-policy/feed.xml'],
    ['modification', '/modifications/mp167b/feed.xml'],
    ['home', '/feed.xml'],
  ] as const) {
    await page.goto(KINDS[kind]);
    await expect(page.locator('head link[rel="alternate"]')).toHaveAttribute('href', feed);
    await expect(page.getByRole('main').getByRole('link', { name: /^Feed:/u })).toHaveAttribute(
      'href',
      feed,
    );
    const answer = await page.request.get(feed);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  }
});
