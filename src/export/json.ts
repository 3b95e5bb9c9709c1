/**
 * A redline as JSON, for programs. `docs/redlines.md` says what each field means; a change of a
 * meaning or a field taken away is another `formatVersion`.
 */
import { isParent, isWordsNode, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { alignmentOf, type Outcome, type ProvisionPlace } from '../redline/alignment.ts';
import { isAlwaysProvision } from '../redline/provisions.ts';
import type { Change, Counts, Redline } from '../redline/types.ts';
import { leafText, wordSpans } from './spans.ts';

/** One of the two texts, as the document names it. */
interface RedlineJsonText {
  readonly file: string;
  /** The SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** As written, without the lines of hyphens; null where there is none. */
  readonly frontMatter: string | null;
}

/** A provision in one of the two texts. */
interface RedlineJsonPlace {
  readonly kind: string;
  readonly name: string;
  readonly number: string;
  readonly line: number | null;
  readonly text: string;
}

/** A provision and what became of it. */
interface RedlineJsonProvision {
  readonly old: RedlineJsonPlace | null;
  readonly new: RedlineJsonPlace | null;
  readonly became: readonly Outcome[];
  readonly changes: readonly string[];
  readonly within: number | null;
}

/** A provision that cites a number as before, which the provision that bore it does not bear now. */
interface RedlineJsonChangedHands {
  readonly provision: string;
  readonly cites: string;
  /** The name of what was cited in the new text; null where it is gone. */
  readonly now: string | null;
  /** True where another provision bears the number now. */
  readonly bearer: boolean;
}

/** The whole document. */
export interface RedlineJson {
  readonly format: 'clauseline-redline';
  readonly formatVersion: 1;
  readonly old: RedlineJsonText;
  readonly new: RedlineJsonText;
  readonly frontMatterChanged: boolean;
  /** True where nothing was done for readability. */
  readonly raw: boolean;
  readonly summary: readonly string[];
  readonly counts: Counts;
  readonly proof: { readonly proven: boolean };
  readonly changes: readonly Change[];
  readonly provisions: readonly RedlineJsonProvision[];
  readonly changedHands: readonly RedlineJsonChangedHands[];
  /** The text with every change made, as Markdown; only where asked for. */
  readonly accepted?: string;
  /** The text with no change made, as Markdown; only where asked for. */
  readonly rejected?: string;
}

/** What the document says beside the redline itself. */
type RedlineJsonFacts = Pick<
  RedlineJson,
  'old' | 'new' | 'frontMatterChanged' | 'raw' | 'changedHands' | 'accepted' | 'rejected'
>;

/** The document for a proven redline of two trees. */
export function redlineJson(
  redline: Redline,
  old: LegalDocument,
  fresh: LegalDocument,
  { accepted, rejected, ...facts }: RedlineJsonFacts,
): RedlineJson {
  const provisions = alignmentOf(redline, old, fresh).map((one): RedlineJsonProvision => ({
    old: placeJson(one.old),
    new: placeJson(one.new),
    became: one.became,
    changes: one.changes,
    within: one.within ?? null,
  }));
  const { wordsInserted, wordsDeleted, wordsMoved, provisionsChanged } = redline.counts;
  return {
    format: 'clauseline-redline',
    formatVersion: 1,
    old: facts.old,
    new: facts.new,
    frontMatterChanged: facts.frontMatterChanged,
    raw: facts.raw,
    summary: redline.summary,
    counts: { wordsInserted, wordsDeleted, wordsMoved, provisionsChanged },
    proof: { proven: redline.proof.proven },
    changes: redline.changes.map(changeJson),
    provisions,
    changedHands: facts.changedHands,
    ...(accepted !== undefined && { accepted }),
    ...(rejected !== undefined && { rejected }),
  };
}

/** Writes the document. Nothing in it can drive a terminal: such characters are escaped. */
export function writeRedlineJson(json: RedlineJson): string {
  const text = JSON.stringify(json, null, 2);
  return `${text.replaceAll(UNSAFE, escaped)}\n`;
}

/** What JSON allows as it is and a terminal acts on, or a program may take for the end of a line. */
const UNSAFE =
  /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}

/** The documented fields of a change, in a fixed order. */
function changeJson(change: Change): Change {
  return {
    id: change.id,
    kind: change.kind,
    class: change.class,
    what: change.what,
    oldProvision: change.oldProvision,
    newProvision: change.newProvision,
    heading: change.heading,
    oldText: change.oldText,
    newText: change.newText,
    ...(change.pieces !== undefined && { pieces: change.pieces }),
    ...(change.detail !== undefined && { detail: change.detail }),
    ...(change.within !== undefined && { within: change.within }),
  };
}

function placeJson(place: ProvisionPlace | undefined): RedlineJsonPlace | null {
  if (place === undefined) return null;
  const { node, kind, name, number } = place;
  const line = node.position?.start.line ?? null;
  return { kind, name, number, line, text: ownWords(node) };
}

/** The words of a provision without those of the provisions in it; a line a block. */
function ownWords(provision: LegalNode): string {
  const lines: string[] = [];
  const visit = (node: LegalNode): void => {
    if (isWordsNode(node)) {
      lines.push(
        wordSpans(node.children, 'both')
          .map(({ text }) => text)
          .join(''),
      );
    } else if (isParent(node)) {
      for (const child of node.children) if (!isAlwaysProvision(child)) visit(child);
    } else lines.push(leafText(node));
  };
  visit(provision);
  return lines.filter((line) => line !== '').join('\n');
}
