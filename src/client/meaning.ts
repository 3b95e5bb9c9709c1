/** A term link whose definition the page carries; any other term link is just a link. */
export interface TermLink {
  readonly link: HTMLAnchorElement;
  readonly template: HTMLTemplateElement;
}

/** The term link at or above an event's target, if the page carries its definition. */
export function termLinkAt(target: EventTarget | null): TermLink | undefined {
  if (!(target instanceof Element)) return undefined;
  const link = target.closest<HTMLAnchorElement>('a.term[data-term]');
  const key = link?.dataset['term'];
  if (link === null || key === undefined) return undefined;
  const template = document.getElementById(`meaning-${key}`);
  return template instanceof HTMLTemplateElement ? { link, template } : undefined;
}

/** A copy of a definition for the panel. Its ids are left behind: they belong to the text itself. */
export function meaningOf(template: HTMLTemplateElement): DocumentFragment {
  const copy = document.importNode(template.content, true);
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
