/** The definitions of a text as operators take them out, repeat them and change their places. */
import type { Span } from './plant.ts';
import type { Defined, Seen } from './seen.ts';

/** A definition by itself: an entry of a list, or a paragraph that defines one term and no other. */
export interface Whole {
  readonly one: Defined;
  readonly at: Span;
  /** All of it, with what ends it. */
  readonly whole: Span;
  readonly words: string;
}

/** The definitions that can be taken out whole, each with nothing but itself. */
export function wholesOf(seen: Seen): Whole[] {
  const { definitions, source } = seen;
  return definitions.flatMap((one) => {
    const { definition, at } = one;
    if (at === undefined || definition.aliases.length > 0) return [];
    const { form, provision } = definition;
    const run = seen.runs.find(({ node }) => node === definition.said?.node);
    const item = run?.above.at(-1);
    // An item of a list that counts would leave a gap.
    if (item?.type === 'listItem' && !/^[-*+]/.test(source.slice(item.position?.start.offset)))
      return [];
    const block = item?.type === 'listItem' ? item : run?.node;
    const node = form === 'entry' ? provision.node : block;
    const [start, past] = [node?.position?.start.offset, node?.position?.end.offset];
    if (start === undefined || past === undefined) return [];
    const words = source.slice(start, past).trimEnd();
    const end = start + words.length;
    if (form === 'inline' && !/^(?:[-*+] +)?[*_]*[“"‘']/.test(words)) return [];
    // What leads on to limbs goes on after its paragraph.
    if (/[:,]\s*$/.test(words) || run?.above.at(-1)?.type === 'limb') return [];
    const inside = definitions.filter(
      (other) => other.at && other.at.start >= start && other.at.end <= end,
    );
    return inside.length === 1 ? [{ one, at, whole: { start, end }, words }] : [];
  });
}

interface Bracket {
  readonly one: Defined;
  readonly whole: Span;
  /** The words before it. */
  readonly before: string;
}

/** Brackets that define one term and nothing else. */
export function bracketsOf(seen: Seen): Bracket[] {
  return seen.definitions.flatMap((one) => {
    const { at, term, definition } = one;
    if (at === undefined || definition.form !== 'inline' || definition.aliases.length > 0)
      return [];
    const from = seen.source.lastIndexOf(' (', at.start);
    const to = seen.source.indexOf(')', at.end);
    if (from === -1 || to === -1 || at.start - from > 24 || to - at.end > 6) return [];
    const words = seen.source.slice(from, to + 1);
    if (/\n/.test(words) || words.replace(term, '').includes(',')) return [];
    if (seen.definitions.filter((other) => other.term === term).length > 1) return [];
    const before = seen.source.slice(Math.max(0, from - 400), from);
    return [{ one, whole: { start: from, end: to + 1 }, before }];
  });
}

/** What stands between an entry and the next: an empty line, the end of a row; nothing after the last. */
export function separatorAfter({ source }: Seen, { start, end }: Span): string | undefined {
  const joint = /^\n+(?=\S)/.exec(source.slice(end, end + 9))?.[0];
  // The empty line after the last row of a table ends the table.
  return source.charAt(start) === '|' && joint !== '\n' ? undefined : joint;
}
