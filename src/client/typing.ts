/** Fields that take no letters: shortcuts work on them as they do elsewhere. */
const WITHOUT_LETTERS: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit']);

/** True when a key press belongs to a field, so that single-letter shortcuts leave it alone. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (target instanceof HTMLInputElement) return !WITHOUT_LETTERS.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
