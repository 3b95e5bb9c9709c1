/** How long a confirmation stays: long enough to be read twice, and it covers no control. */
const STAYS_MILLISECONDS = 4000;

let message: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function region(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'confirmation';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}

/** Prepares the live region: screen readers speak only changes of a region that is already there. */
export function readyToAnnounce(): void {
  message ??= region();
}

/** Shows a short confirmation and has screen readers speak it. */
export function announce(words: string): void {
  readyToAnnounce();
  if (message === undefined) return;
  message.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => message?.replaceChildren(), STAYS_MILLISECONDS);
}
