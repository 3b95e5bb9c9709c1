/* global document, localStorage */
// Blocking on purpose, and outside the bundle: the chosen theme must be known before the first paint.
(function () {
  let theme = null;
  try {
    theme = localStorage.getItem('theme');
  } catch {
    // Storage is refused (private window, policy): the system's preference stands.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  // What needs a script is shown from here on; see `styles/base.css`.
  document.documentElement.classList.add('scripted');
})();
