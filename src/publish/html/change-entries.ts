/**
 * The changes of a redline in words, for the list beside it. Pure: in the build and in browsers.
 */
import { nameOf } from '../../redline/names.ts';
import {
  provisionOf,
  type Change,
  type ChangeClass,
  type ChangeKind,
  type Redline,
} from '../../redline/types.ts';

/** One change, in words, for the list beside a redline. */
export interface ChangeEntry {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  /** "D10.22 inserted", "D10.5 moved to D10.9, with 2 changes". */
  readonly title: string;
  /** What goes and what comes, in quotation marks where it is text; empty where the title says it all. */
  readonly detail: string;
  /** Where in the view it stands: "#change-d10.22-k3f9x2". */
  readonly href: string;
  /** True for a change inside a provision that was moved. */
  readonly nested: boolean;
}

/**
 * Every change in words, in the order of the redline.
 *
 * @param places the changes that have a place of their own in the view that is shown; the others
 *   lead to the text as a whole.
 */
export function changeEntries(
  { changes }: Pick<Redline, 'changes'>,
  places?: ReadonlySet<string>,
): ChangeEntry[] {
  const inside = new Map<string, number>();
  for (const { within } of changes) {
    if (within !== undefined) inside.set(within, (inside.get(within) ?? 0) + 1);
  }
  return changes.map((change) => ({
    id: change.id,
    kind: change.kind,
    class: change.class,
    ...wordsOf(change, inside.get(change.id) ?? 0),
    href: places === undefined || places.has(change.id) ? `#${change.id}` : '#main',
    nested: change.within !== undefined,
  }));
}

type Words = Pick<ChangeEntry, 'title' | 'detail'>;

function wordsOf(change: Change, inner: number): Words {
  const { kind, what, oldProvision, newProvision, oldText, newText } = change;
  const subject = subjectOf(change);
  const words = what === 'words' && subject !== 'Words' ? ': words' : '';
  switch (kind) {
    case 'inserted':
      return { title: `${subject}${words} inserted`, detail: quoted(newText, newProvision) };
    case 'deleted':
      return { title: `${subject}${words} deleted`, detail: quoted(oldText, oldProvision) };
    case 'replaced':
      if (what === 'definedTerm') return { title: termChanged(oldText, newText), detail: '' };
      return {
        title: `${subject}${words} replaced`,
        detail: `${quoted(oldText, oldProvision)} replaced by ${quoted(newText, newProvision)}`,
      };
    case 'moved':
    case 'raised':
    case 'lowered':
      return { title: movedWords(change, inner), detail: quoted(newText || oldText, newProvision) };
    case 'renumbered':
      return { title: renumberedWords(change), detail: '' };
    case 'split':
      return { title: `${subject} split${intoWords(change)}`, detail: '' };
    case 'merged':
      return { title: mergedWords(change), detail: '' };
    case 'reformatted': {
      const now = change.detail === undefined ? '' : `: ${change.detail}`;
      const words = change.class === 'substantive' ? 'changed' : 'formatting changed';
      return {
        title: `${subject}: ${words}${now}`,
        detail: quoted(newText, newProvision),
      };
    }
  }
}

/** What is numbered is called by its number, all else by its kind and where it stands. */
const NUMBERED: ReadonlySet<string> = new Set(['part', 'clause', 'limb']);

/** What a change happened to: "D10.22", "Definition of Proposer", "Words in D10.5", "Table row in D10.5". */
function subjectOf(change: Change): string {
  const { what } = change;
  const provision = provisionOf(change);
  if (NUMBERED.has(what) && provision !== '') return provision;
  if (what === 'termDefinition' || what === 'meaning')
    return `Definition of ${provision || 'a term'}`;
  if (what === 'words') {
    if (provision !== '') return isNumber(provision) ? provision : `Definition of ${provision}`;
    return change.heading === '' ? 'Words' : `Under “${change.heading}”`;
  }
  const kind = capital(what === 'tableColumn' ? 'table column' : nameOf(what));
  if (what === 'subHeading' || what === 'partHeading' || provision === '') return kind;
  return `${kind} ${isNumber(provision) ? 'in' : 'in the definition of'} ${provision}`;
}

/** "D10.22", "(a)", "12", "AH1.4": not the words of a term. */
function isNumber(provision: string): boolean {
  return /^(?:\p{Lu}{0,3}\d|\()/u.test(provision);
}

function termChanged(oldTerm: string, newTerm: string): string {
  return `Definition of ${newTerm}: term changed from “${oldTerm}” to “${newTerm}”`;
}

function movedWords(change: Change, inner: number): string {
  const { kind, what, oldProvision, newProvision } = change;
  const changes = inner === 0 ? '' : `, with ${inner === 1 ? '1 change' : `${inner} changes`}`;
  const isSamePlace = oldProvision === newProvision;
  if (NUMBERED.has(what)) {
    const to = isSamePlace || newProvision === '' ? '' : ` to ${newProvision}`;
    const level = LEVELS[kind] ?? '';
    return `${oldProvision || subjectOf(change)} ${kind}${to}${level}${changes}`;
  }
  if (what === 'termDefinition') return `${subjectOf(change)} moved${changes}`;
  const noun = capital(what === 'tableColumn' ? 'table column' : nameOf(what));
  const places =
    isSamePlace || oldProvision === '' || newProvision === ''
      ? `moved${newProvision === '' ? '' : ` within ${newProvision}`}`
      : `moved from ${oldProvision} to ${newProvision}`;
  return `${noun} ${places}${changes}`;
}

const LEVELS: Partial<Record<ChangeKind, string>> = {
  raised: ', a level further out',
  lowered: ', a level further in',
};

/** "D10.22 renumbered D10.23"; of a limb with what it stands in: "D10.19(c) renumbered D10.19(d)". */
function renumberedWords({ what, oldProvision, newProvision, oldText, newText }: Change): string {
  if (newText === '') return `${oldProvision || oldText} lost its label`;
  if (oldText === '') return `${newProvision || newText} got its label`;
  const isLimb = what === 'limb' && oldProvision !== '' && oldProvision !== newProvision;
  return isLimb ? `${oldProvision} renumbered ${newProvision}` : `${oldText} renumbered ${newText}`;
}

function intoWords({ pieces = [] }: Change): string {
  const names = new Set(pieces);
  if (names.size > 1) return ` into ${listed([...names])}`;
  return pieces.length > 1 ? ` into ${pieces.length} paragraphs` : '';
}

function mergedWords(change: Change): string {
  const { pieces = [], newProvision } = change;
  const names = new Set(pieces);
  if (names.size > 1) return `${listed([...names])} merged into ${newProvision || 'one'}`;
  const count = pieces.length > 1 ? `${pieces.length} paragraphs` : 'paragraphs';
  return newProvision === '' ? `${capital(count)} merged` : `${newProvision}: ${count} merged`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** How much of a changed text its entry in the list quotes, in characters. */
const QUOTED = 90;

function quoted(text: string, provision: string): string {
  const flat = withoutNumber(text.replaceAll(/\s+/gu, ' ').trim(), provision);
  if (flat === '') return text === '' ? '' : 'white space';
  if (flat.length <= QUOTED) return `“${flat}”`;
  const cut = flat.slice(0, QUOTED);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTED / 2))} …”`;
}

function withoutNumber(text: string, provision: string): string {
  return provision !== '' && text.startsWith(`${provision} `)
    ? text.slice(provision.length + 1)
    : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
