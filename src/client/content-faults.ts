/**
 * Under `npm run dev`: what is wrong with the content, at the foot of the page, each fault a button
 * that opens its line in the editor. It covers nothing that cannot be scrolled to, and blocks nothing.
 */

import type { ContentFaults } from '../publish/content-faults.ts';

/** Where the development server tells of them; see `src/integration.ts`. */
const FAULTS = '/@clauseline/faults.json';
/** Where the development server opens a file in the editor that runs. */
const OPEN = '/__open-in-editor?file=';

const STYLE = `
  :host { position: sticky; inset-block-end: 0; z-index: 50; display: block; }
  details { border-block-start: 3px solid #b3261e; background: #fff8f6; color: #1b1b1b;
    font: 0.9375rem/1.45 system-ui, sans-serif; }
  details.mild { border-color: #8a6100; background: #fffaf0; }
  summary { padding: 0.5rem 1rem; font-weight: 600; cursor: pointer; }
  ul { max-block-size: 45vh; margin: 0; padding: 0 1rem 0.5rem; overflow: auto; list-style: none; }
  li { padding-block: 0.5rem; border-block-start: 1px solid #0002; }
  button { padding: 0.15rem 0; border: 0; background: none; color: #1a4fa0; font: inherit;
    font-family: ui-monospace, monospace; text-align: start; text-decoration: underline;
    overflow-wrap: anywhere; cursor: pointer; }
  :focus-visible { outline: 3px solid #1a4fa0; outline-offset: 2px; }
  p { margin: 0; white-space: pre-line; }
  .mend { color: #444; }
  @media print { :host { display: none; } }
`;

/** Shows the faults of the content; nothing where there are none, or only notes. */
async function show(): Promise<void> {
  const answer = await fetch(FAULTS);
  if (!answer.ok) return;
  const { faults } = (await answer.json()) as ContentFaults;
  const told = faults.filter(({ severity }) => severity !== 'note');
  if (told.length === 0) return;
  const host = document.createElement('content-faults');
  const root = host.attachShadow({ mode: 'open' });
  root.append(element('style', STYLE), panel(told));
  document.body.append(host);
}

function panel(faults: ContentFaults['faults']): HTMLElement {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const warnings = faults.length - errors;
  const details = document.createElement('details');
  details.classList.toggle('mild', errors === 0);
  details.open = errors > 0;
  const list = document.createElement('ul');
  list.append(...faults.map(entry));
  details.append(
    element('summary', `Content: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`),
    list,
  );
  return details;
}

function entry({ severity, where, open, rule, words, mend }: ContentFaults['faults'][number]) {
  const one = document.createElement('li');
  const button = element('button', where);
  button.title = 'Open this line in the editor';
  button.addEventListener('click', () => {
    void fetch(OPEN + encodeURIComponent(open));
  });
  const kind = severity === 'error' ? 'Error' : 'Warning';
  one.append(button, element('p', `${kind}: ${words} [${rule}]`));
  if (mend !== '') {
    const way = element('p', mend);
    way.className = 'mend';
    one.append(way);
  }
  return one;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

function counted(count: number, name: string): string {
  return `${String(count)} ${name}${count === 1 ? '' : 's'}`;
}

void show();
