import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/**
 * What axe finds on a page: the rule, and the elements that break it.
 *
 * Its legacy mode looks at the page where it stands. The other mode opens a second page for each
 * look, for the sake of frames of other origins, and takes three times as long; no page of the site
 * has a frame. Elements that keep a rule are not listed either.
 *
 * @param only the rules to ask; all where none is named.
 */
export async function accessFaults(
  page: Page,
  only: readonly string[] = [],
): Promise<readonly [string, readonly string[]][]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(only.length > 0 && { runOnly: { type: 'rule', values: [...only] } }),
    })
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
