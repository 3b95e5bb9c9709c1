import { announce, readyToAnnounce } from './announce.ts';
import { iconElement } from './icon-element.ts';
import type { IconName } from './icons.ts';

/**
 * Gives every provision a button that copies its address and one that copies a citation. The script
 * makes the buttons, so that there are none where they would do nothing.
 */
const PROVISIONS = ['.clause', '.limb', '.definition']
  .map((kind) => `.legal ${kind}[data-citation][id]`)
  .join(', ');

readyToAnnounce();
for (const provision of document.querySelectorAll<HTMLElement>(PROVISIONS)) {
  const name = nameOf(provision);
  const tools = document.createElement('div');
  tools.className = 'copy-tools';
  tools.append(
    button('link', `Copy link to ${name}`, () =>
      copy(addressOf(provision), `Link to ${name} copied`),
    ),
    button('quote', `Copy citation of ${name}`, () =>
      copy(
        `${provision.dataset['citation'] ?? ''}, ${lastingAddressOf(provision)}`,
        `Citation of ${name} copied`,
      ),
    ),
  );
  placeOf(provision).append(tools);
}

/** "D10.19(a)" for a clause or limb, "Proposer" for a definition. */
function nameOf(provision: HTMLElement): string {
  if (!provision.classList.contains('definition')) return provision.id;
  return provision.querySelector('dt')?.textContent.trim() ?? provision.id;
}

/** Buttons of a definition belong in its `dd`: a `dl` may not hold them directly. */
function placeOf(provision: HTMLElement): HTMLElement {
  return provision.querySelector<HTMLElement>(':scope > dd') ?? provision;
}

function addressOf(provision: HTMLElement): string {
  const address = new URL(location.href);
  address.search = '';
  address.hash = provision.id;
  return readyToPaste(address);
}

/** The address of the cited version, which keeps its words when another version takes effect. */
function lastingAddressOf(provision: HTMLElement): string {
  const lasting = provision.dataset['address'];
  return lasting === undefined
    ? addressOf(provision)
    : readyToPaste(new URL(lasting, location.href));
}

/** Mail and word processors leave a closing bracket out of a link: brackets are written as codes. */
function readyToPaste(address: URL): string {
  return address.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

function button(icon: IconName, words: string, act: () => Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy-button';
  made.setAttribute('aria-label', words);
  made.title = words;
  made.append(iconElement(icon));
  made.addEventListener('click', () => void act());
  return made;
}

async function copy(words: string, confirmation: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // No permission, or a page that is not served securely: the older way needs neither.
    if (!copyBySelection(words)) {
      announce('Your browser did not allow copying');
      return;
    }
  }
  announce(confirmation);
}

function copyBySelection(words: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = words;
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that an unsecured page has
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
