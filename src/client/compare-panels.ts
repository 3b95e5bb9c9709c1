/**
 * The panels of the terms in a text that was made in the browser: the pages of the versions that it
 * was made from carry them already.
 *
 * @param pages the addresses of those pages; where two know a term, the first one's panel is shown.
 */
export async function adoptPanels(pages: readonly string[]): Promise<void> {
  for (const href of pages) {
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
