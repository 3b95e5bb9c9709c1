/**
 * Where a definition holds: in the whole code, in its document, or in a part or clause of it.
 */
import type { Version } from '../../library/types.ts';
import { partNumberOf } from '../../model/identifiers.ts';

/** Where a definition holds. Without a document it holds in the whole code. */
export interface Scope {
  readonly document?: string;
  /** The part or clause: "K11", "K11.2"; without one the whole document. */
  readonly within?: string;
}

/** What says that a meaning holds only here: "for the purposes of this Section K11". */
const HERE =
  /\b(?:in|of|under|throughout|within)\s+this\s+(Code|Section|Appendix|Annex|Schedule|Policy|Agreement|Part|[Cc]lause|[Pp]aragraph|[Ss]ub-?[Ss]ection)\b(?:\s+([A-Z]{0,2}\d{0,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})*)(?![\p{L}\p{N}]))?/u;

const LIMITS =
  /\b(?:[Ff]or the purposes? of|[Ii]n|[Tt]hroughout|[Ww]here used in|[Ww]hen used in)\s+this\s+(?:Code|Section|Appendix|Annex|Schedule|Policy|Agreement|Part|[Cc]lause|[Pp]aragraph|[Ss]ub-?[Ss]ection)\b[^.;]{0,80}/u;

/**
 * The scope that words state: the lead-in of a list of definitions, or the sentence that an inline
 * definition stands in.
 *
 * @param clause the clause that the words stand in: "K11.1"; empty for none.
 * @param isList true for a list's lead-in. What a document of its own numbering, or a policy, lists
 *   holds there unless it says otherwise; what a Section lists holds in the code.
 */
export function scopeOf(words: string, clause: string, version: Version, isList: boolean): Scope {
  const { document } = version;
  const stated = LIMITS.exec(words)?.[0];
  const match = stated === undefined ? null : HERE.exec(stated);
  if (match === null) {
    return isList && !isSection(version) ? { document } : {};
  }
  const [, kind = '', number = ''] = match;
  if (/^code$/i.test(kind)) return {};
  if (/^(?:section|sub-?section)$/i.test(kind)) {
    if (number === '' || number === version.citedAs) return { document };
    return { document, within: number };
  }
  if (/^(?:clause|paragraph)$/i.test(kind)) return { document, within: number || clause };
  if (kind === 'Part') return { document, within: number || partNumberOf(clause) };
  return { document };
}

/** True for a document whose provisions bear its letter; others are cited by a name. */
function isSection({ citedAs }: Version): boolean {
  return citedAs !== undefined && /^[A-Z]{1,2}$/.test(citedAs);
}

const FALLS_BACK =
  /\b(?:[Ee]xpressions?|[Tt]erms?|[Ww]ords|[Dd]efinitions?)\b(?:[^.]|\.(?=\S)){0,160}?\b(?:not|otherwise|other)\b(?:[^.]|\.(?=\S)){0,400}/gu;
const A_DOCUMENT = /\bAppendix ([A-Z]{1,2})\b/gu;

/**
 * The documents whose own terms a document uses where neither it nor the code defines one, in the
 * order in which it names them.
 */
export function fallbacksIn(words: string): string[] {
  const found = [...words.matchAll(FALLS_BACK)].flatMap(([sentence]) =>
    [...sentence.matchAll(A_DOCUMENT)].map(([name]) => name),
  );
  return [...new Set(found)];
}
