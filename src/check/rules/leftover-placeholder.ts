import { isParent } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { Words } from '../../register/provisions.ts';
import { isInNotice } from '../words/notices.ts';
import { numbersToCome } from '../words/numbers-to-come.ts';
import { placeholdersIn, speaksOf } from '../words/placeholders.ts';
import type { Fault, TreeRule } from '../rule.ts';
import { atOf, type TreeText } from '../text.ts';

export const leftoverPlaceholder: TreeRule = {
  name: 'leftover-placeholder',
  on: 'tree',
  severity: 'warning',
  sentence: 'No words stand for others that are still to be written.',
  reason: 'What is published binds as it stands: a duty “by [date]” is due on no day.',
  right: 'D1.1 The panel shall report by 1 March in each year.',
  wrong: 'D1.1 The panel shall report by ⟦[date]⟧ in each year.',
  found: 'Found “[date]”, which stands for words that are missing.',
  *check(text): Generator<Fault> {
    const all = [...headingsIn(text), ...text.words].flatMap((words) =>
      [...placeholdersIn(words), ...numbersToCome(words.text, text)]
        .filter(({ start }) => !isInNotice(text, words.node, start))
        .map((one) => ({ ...one, ...words })),
    );
    // A form has lines to write on all over: they are told once.
    const blanks = all.filter(({ kind }) => IN_FORMS.has(kind));
    const isForm = blanks.length > FORM;
    // Where brackets stand round words all over, as in a precedent, they say what may be left out.
    const seldom = (kind: string): boolean =>
      !ALL_OVER.has(kind) || all.filter((one) => one.kind === kind).length <= FEW;
    for (const one of all) {
      if (!seldom(one.kind)) continue;
      if (one.kind === 'variable' && text.words.some((other) => speaksOf(lettersOf(one), other)))
        continue;
      const { node, text: plain, provision, start, end, kind } = one;
      const more = isForm && IN_FORMS.has(kind) ? blanks.length - 1 : 0;
      if (more > 0 && one !== blanks[0]) continue;
      yield {
        file: text.file,
        place: text.places.words(node, start, end),
        at: atOf(provision),
        found: `Found “${shortened(plain.slice(start, end))}”, which stands for words that are missing.${more > 0 ? ` Such lines stand here ${String(more)} times more.` : ''}`,
        expected: 'Expected the words themselves.',
        mend: 'Write them, or take the place for them out.',
      };
    }
  },
};

/** Headings may have places for words too: "Schedule 2 [TITLE]". */
function headingsIn({ index }: TreeText): Pick<Words, 'node' | 'text' | 'provision'>[] {
  return index.all.flatMap(({ node, kind }) => {
    const heading = kind === 'part' && isParent(node) ? node.children[0] : node;
    if (heading?.type !== 'subHeading' && heading?.type !== 'partHeading') return [];
    return [{ node: heading, text: plainText(heading.children), provision: undefined }];
  });
}

function lettersOf({ text, start, end }: { text: string; start: number; end: number }): string {
  return text.slice(start, end);
}

/** What a form is full of. */
const IN_FORMS: ReadonlySet<string> = new Set(['blank', 'braces']);

/** What a text may have all over: words that may be left out, numbers of notes, names of speakers. */
const ALL_OVER: ReadonlySet<string> = new Set([
  'optional',
  'doubted',
  'count',
  'figures',
  'initials',
]);

/** So many words in brackets are what nobody took out. */
const FEW = 3;

/** So many lines to write on are a slip; more are a form. */
const FORM = 5;

/** A note may be long. */
const LONGEST = 80;

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
}
