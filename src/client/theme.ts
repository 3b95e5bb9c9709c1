/**
 * The switch between light and dark. `public/theme.js` applies the remembered choice before the first
 * paint; this only changes and remembers it. Without a choice the system's preference holds, and the
 * page follows it live, because the style sheets use `light-dark()`.
 */
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

function isDark(): boolean {
  return root.dataset['theme'] === undefined ? dark.matches : root.dataset['theme'] === 'dark';
}

function show(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
}

button?.addEventListener('click', () => {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
  show();
});

dark.addEventListener('change', show);
show();
