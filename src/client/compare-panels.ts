import type { Pair } from './compare-request.ts';

/**
 * The panels of the terms on a redline that was made in the browser: the pages of the two versions
 * carry them already. A term that both know is read with the new text, as on every redline.
 */
export async function adoptPanels(pair: Pair): Promise<void> {
  for (const { href } of [pair.new, pair.old]) {
    const page = await fetchPage(href);
    if (page === undefined) continue;
    for (const template of page.querySelectorAll<HTMLTemplateElement>('template[id^="meaning-"]')) {
      if (document.getElementById(template.id) !== null) continue;
      const panel = document.importNode(template, true);
      // A place on that page is another page's from here.
      for (const link of panel.content.querySelectorAll('a[href^="#"]')) {
        link.setAttribute('href', `${href}${link.getAttribute('href') ?? ''}`);
      }
      document.body.append(panel);
    }
  }
}

/** A page of this site; nothing where it cannot be had: then a term is a link and no more. */
async function fetchPage(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return undefined;
  }
}
