/**
 * The peer of the finder of terms: a bare scan of a text by words, with a trie of the same forms,
 * leftmost and longest. It knows no scopes, possessives, headings, names or switches; it is what
 * finding terms costs at least.
 */

interface BareNode {
  readonly next: Map<string, BareNode>;
  isEnd: boolean;
}

interface BareMatch {
  readonly start: number;
  readonly end: number;
}

/** True for letters and digits. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

/** Words and marks, one after another, white space left out; each with where it ends. */
function cut(text: string): { words: string[]; starts: number[] } {
  const words: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    const from = at;
    if (isWordAt(text, at)) while (at < text.length && isWordAt(text, at)) at += 1;
    else {
      at += 1;
      const code = text.charCodeAt(from);
      if (code === 32 || code === 10 || code === 160 || code === 9) continue;
    }
    words.push(text.slice(from, at));
    starts.push(from);
  }
  return { words, starts };
}

/** A scan for these forms. */
export function bareScan(forms: Iterable<string>): (text: string) => BareMatch[] {
  const root: BareNode = { next: new Map(), isEnd: false };
  for (const form of forms) {
    let node = root;
    for (const word of cut(form).words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: new Map(), isEnd: false }));
      node = next;
    }
    node.isEnd = true;
  }
  return (text) => {
    const { words, starts } = cut(text);
    const matches: BareMatch[] = [];
    for (let from = 0; from < words.length;) {
      let node = root.next.get(words[from] as string);
      let past = from + 1;
      let last = -1;
      for (let at = from; node !== undefined;) {
        if (node.isEnd) last = at;
        at += 1;
        node = at < words.length ? node.next.get(words[at] as string) : undefined;
      }
      if (last >= from) {
        past = last + 1;
        const end = (starts[last] as number) + (words[last] as string).length;
        matches.push({ start: starts[from] as number, end });
      }
      from = past;
    }
    return matches;
  };
}
