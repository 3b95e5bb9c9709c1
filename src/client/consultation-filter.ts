/**
 * Shows the responses to one question, those of one respondent, or one response. The choice is part
 * of the address, so that it can be sent on. Without scripts all responses are shown.
 */
const filter = document.querySelector<HTMLElement>('[data-consultation-filter]');
const article = document.querySelector<HTMLElement>('article.paper');
const fields = [...(filter?.querySelectorAll('select') ?? [])];

/** A question: its heading and what stands below it, up to the next heading of its level. */
interface Question {
  readonly anchor: string;
  readonly parts: readonly HTMLElement[];
  readonly rows: readonly HTMLTableRowElement[];
}

const anchors = new Set(
  [...(fields.find(({ name }) => name === 'question')?.options ?? [])].map(({ value }) => value),
);
const questions = questionsIn([...(article?.children ?? [])]);

function questionsIn(blocks: readonly Element[]): Question[] {
  return blocks.flatMap((block, index): Question[] => {
    if (block.id === '' || !anchors.has(block.id)) return [];
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex(
      ({ localName }) => /^h[1-6]$/u.test(localName) && localName <= block.localName,
    );
    const parts = [block, ...(end === -1 ? rest : rest.slice(0, end))].filter(
      (part) => part instanceof HTMLElement,
    );
    const rows = parts.flatMap((part) => [
      ...part.querySelectorAll<HTMLTableRowElement>('tbody > tr'),
    ]);
    return [{ anchor: block.id, parts, rows }];
  });
}

function chosen(name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}

function apply(): void {
  const [question, respondent] = [chosen('question'), chosen('respondent')];
  let shown = 0;
  for (const { anchor, parts, rows } of questions) {
    const isAsked = question === '' || question === anchor;
    for (const row of rows) {
      row.hidden = respondent !== '' && row.cells[0]?.textContent.trim() !== respondent;
    }
    const visible = rows.filter(({ hidden }) => !hidden).length;
    const isShown = isAsked && visible > 0;
    for (const part of parts) part.hidden = !isShown;
    if (isShown) shown += visible;
  }
  const all = questions.reduce((sum, { rows }) => sum + rows.length, 0);
  const output = filter?.querySelector('output');
  if (output) {
    const of = shown === all ? String(all) : `${String(shown)} of ${String(all)}`;
    output.textContent = `${of} ${all === 1 ? 'response' : 'responses'}`;
  }
}

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? '';
    const isThere = [...field.options].some((option) => option.value === value);
    field.value = isThere ? value : '';
  }
}

function writeAddress(): void {
  const address = new URL(location.href);
  for (const { name, value } of fields) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', address);
}

/** A link to a question that is left out shows all of them. */
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.hidden !== true) return;
  for (const field of fields) field.value = '';
  apply();
  writeAddress();
  target.scrollIntoView();
}

if (filter !== null) {
  readAddress();
  if (fields.some(({ value }) => value !== '')) apply();
  showTarget();
  filter.addEventListener('change', () => {
    apply();
    writeAddress();
  });
  addEventListener('hashchange', showTarget);
}

export {};
