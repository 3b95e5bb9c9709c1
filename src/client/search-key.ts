import { isTyping } from './typing.ts';

/** `/` goes to the search field: the page's own where there is one, otherwise the header's. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
    return;
  const menu = document.querySelector<HTMLDetailsElement>('details.menu');
  const field =
    document.querySelector<HTMLInputElement>('main input[type="search"]') ??
    document.querySelector<HTMLInputElement>('.site-header input[type="search"]');
  if (field === null) return;
  if (menu?.contains(field) === true) menu.open = true;
  event.preventDefault();
  field.focus();
  field.select();
});
