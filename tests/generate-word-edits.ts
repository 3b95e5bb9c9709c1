/**
 * Edits inside sentences: words, white space, the way that characters are stored, formatting, link
 * targets, and marks that somebody wrote.
 */
import type { Edit, Loose } from './generate-edits.ts';

export const WORD_EDITS = [
  'replaceWord',
  'deleteWords',
  'format',
  'unformat',
  'formatAcross',
  'link',
  'typography',
  'markWords',
] as const;

/** Makes one of them, somewhere in the tree. */
export function editWordsOf(root: Loose, { kind, at, to, text }: Edit): void {
  const holders = [...wordHolders(root)];
  const holder = holders[at % holders.length];
  const texts = textsIn(root);
  const target = texts[at % texts.length];
  if (target === undefined || holder === undefined) return;
  const value = target.value ?? '';
  if (kind === 'replaceWord') target.value = value.replace(/\S+/, text);
  if (kind === 'deleteWords')
    target.value = value
      .split(' ')
      .toSpliced(at % 7, 2)
      .join(' ');
  if (kind === 'format') wrap(target, { type: to % 2 === 0 ? 'strong' : 'emphasis' });
  if (kind === 'markWords') wrap(target, { type: to % 2 === 0 ? 'insertion' : 'deletion' });
  if (kind === 'link') relink(holder, target, to);
  if (kind === 'typography') target.value = retypeset(value, to);
  if (kind === 'unformat') unformat(holder);
  if (kind === 'formatAcross' && holder.children !== undefined && holder.children.length > 1) {
    const from = to % holder.children.length;
    const children = holder.children.splice(from, 2);
    holder.children.splice(from, 0, { type: 'strong', children });
  }
}

/** The inline nodes and words nodes that hold text. */
function* wordHolders(node: Loose): Generator<Loose> {
  if (node.children === undefined) return;
  if (node.children.some(({ type }) => type === 'text')) yield node;
  for (const child of node.children) yield* wordHolders(child);
}

function textsIn(node: Loose): Loose[] {
  if (node.type === 'text') return [node];
  return (node.children ?? []).flatMap(textsIn);
}

/** Puts a node around a text, in its place. */
function wrap(target: Loose, around: Loose): void {
  const inner = { ...target };
  delete target.value;
  Object.assign(target, around, { children: [inner] });
}

/** Gives a link another target, or makes a link of a text. */
function relink(holder: Loose, target: Loose, to: number): void {
  const url = `https://example.org/${String(to)}`;
  const link = holder.children?.find(({ type }) => type === 'link');
  if (link === undefined) wrap(target, { type: 'link', url, title: null });
  else link.url = url;
}

/** The text with other characters that look alike or are not seen. */
function retypeset(value: string, to: number): string {
  switch (to % 6) {
    case 0:
      return value.replace(' ', '\u00A0');
    case 1:
      return value.replace(' ', '\n');
    case 2:
      return value.normalize(value.normalize('NFC') === value ? 'NFD' : 'NFC');
    case 3:
      return value.replace(/(\w\w)(\w\w)/, '$1\u00AD$2');
    case 4:
      return value.replace(/["“”]/g, (quote) => (quote === '"' ? '”' : '"'));
    default:
      return value.replace(' ', '  ').replace('-', '\u2011');
  }
}

function unformat(holder: Loose): void {
  const index = holder.children?.findIndex(({ children }) => children !== undefined) ?? -1;
  const inner = holder.children?.[index]?.children;
  if (inner !== undefined) holder.children?.splice(index, 1, ...inner);
}
