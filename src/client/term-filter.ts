/**
 * Shows the terms of the A to Z whose name or acronym has the words that are typed, in any order. The
 * words are part of the address, so that a choice can be sent on. Without scripts all terms are shown.
 */
const field = document.querySelector<HTMLInputElement>('#term-filter');
const count = document.querySelector<HTMLOutputElement>('.term-filter output');
const entries = [...document.querySelectorAll<HTMLElement>('.term-entry')];

/** Under which name the words stand in an address. */
const WORDS = 'words';

function apply(): void {
  const words = (field?.value ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
  for (const entry of entries) {
    const names = entry.dataset['names'] ?? '';
    entry.hidden = !words.every((word) => names.includes(word));
  }
  for (const letter of document.querySelectorAll<HTMLElement>('.letter')) {
    letter.hidden = letter.querySelector('.term-entry:not([hidden])') === null;
  }
  const shown = entries.filter(({ hidden }) => !hidden).length;
  const all = `${String(entries.length)} ${entries.length === 1 ? 'term' : 'terms'}`;
  if (count !== null) {
    count.textContent = shown === entries.length ? all : `${String(shown)} of ${all}`;
  }
}

function writeAddress(): void {
  const address = new URL(location.href);
  const words = field?.value.trim() ?? '';
  if (words === '') address.searchParams.delete(WORDS);
  else address.searchParams.set(WORDS, words);
  history.replaceState(history.state, '', address);
}

if (field !== null) {
  field.value = new URLSearchParams(location.search).get(WORDS) ?? '';
  if (field.value !== '') apply();
  field.addEventListener('input', () => {
    apply();
    writeAddress();
  });
}
