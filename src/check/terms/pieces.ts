/**
 * Pieces of a code without the others: a Section, a Schedule, conditions of a licence. What they do not define, other
 * pieces may; what they define, others may use.
 */
import { remembered } from '../../model/once.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { isSection } from '../../register/definitions/scopes.ts';
import type { Register } from '../../register/register.ts';
import type { CheckedText } from '../text.ts';
import { headingsIn } from './headings.ts';
import { DIVISIONS, shoutedUnit, titledUnit } from '../../model/unit-words.ts';

const KINDS = ['section', ...DIVISIONS, 'schedule', 'appendix', 'annex', 'condition'] as const;
/**
 * A piece of a code, by its title: "SECTION G – SUPPLY POINTS", "Network Code – Part D", "REC Schedule 14",
 * "Condition 39. Roll-out".
 */
const A_PIECE = new RegExp(
  String.raw`(?:^|[–—-]\s|:\s)(?:\p{Lu}[\p{L}&]*\s){0,3}(${titledUnit(...KINDS)}|Module|${shoutedUnit(...KINDS)}|MODULE)\s(\p{Lu}{1,2}|(?!ONE|TWO|SIX|TEN)\p{Lu}{3}(?=:|\s[–—-])|\d{1,2}\p{Lu}?)(?![\p{L}\p{N}]|\.\S)`,
  'u',
);
const OF_A_CODE = /\b(?:this|the)\s+(?:\p{Lu}\p{L}+\s+)?Code\b/u;

/**
 * True for a text by itself, and for one of a folder that is not complete and holds no list of the code’s terms,
 * or no other document.
 */
export function isWithoutCode({ alone, complete, register }: CheckedText): boolean {
  return alone || (!complete && isWithoutList(register));
}

const isWithoutList = remembered(({ definitions, consolidation }: Register): boolean => {
  const lists = definitions
    .values()
    .some((same) => same.some(({ form, document }) => form === 'entry' && document === undefined));
  return !lists || consolidation.versions.size === 1;
});

/** True for a piece of a code without the others: what it does not define, they may. */
export function isPieceOfCode(text: CheckedText): boolean {
  return pieceOf(text) !== '';
}

/**
 * The definitions of a piece that other pieces use: what it gives a meaning for no place in particular, and all
 * that the glossary of a code lists. A condition of a licence has its own.
 */
export function definedForOthers(
  definitions: readonly Definition[],
  text: CheckedText,
): readonly Definition[] {
  if (!isPieceOfCode(text) || HAS_ITS_OWN.has(pieceOf(text))) return [];
  // Of a Section with a letter the scope of each list is known.
  const headings = isSection(text.version) ? [] : headingsOf(text.version.tree, HEADINGS_LOOKED_AT);
  const [title = ''] = headings;
  if (GLOSSARY.test(title)) return definitions;
  // “1 Definitions: In this Schedule 4A” says it below the title; “1 Definitions” alone may mean the code.
  return headings.some((heading) => GLOSSARY.test(heading))
    ? definitions.filter(({ division }) => division === undefined)
    : definitions.filter(({ document }) => document === undefined);
}

const HAS_ITS_OWN: ReadonlySet<string> = new Set(['condition', 'procedure']);

const GLOSSARY = /\b(?:definitions|glossary|interpretation)\b/i;

/** True for a text of which nothing but headings stands before its second part or a later one. */
function beginsLate({ words }: CheckedText): boolean {
  const first = words.find(({ node }) => !isHeading(node));
  for (let at = first?.provision; at !== undefined; at = at.within) {
    if (at.kind !== 'clause' && at.kind !== 'part') continue;
    return Number(/^\p{Lu}{0,3}(\d{1,3})(?!\d)/u.exec(at.name)?.[1] ?? 0) > 1;
  }
  return false;
}

function isHeading({ type }: LegalNode): boolean {
  return type === 'partHeading' || type === 'subHeading' || type === 'heading';
}

/** What a piece of a code is called: "section"; empty for a text that is none. */
const pieceOf = remembered((text: CheckedText): string => {
  if (!isWithoutCode(text)) return '';
  if (!text.alone && [...text.register.consolidation.versions.values()].some(isSection))
    return 'section';
  const names = headingsOf(text.version.tree, HEADINGS_LOOKED_AT);
  const [, kind = '', number = ''] = names.map((name) => A_PIECE.exec(name)).find(Boolean) ?? [];
  if (kind !== '' && isAPiece(text, kind, number)) return kind.toLowerCase();
  if (beginsLate(text)) return 'part';
  return names.some((name) => A_PROCEDURE.test(name)) && isBelowACode(text) ? 'procedure' : '';
});

/** What the parties to a code do one thing by, step by step. */
const A_PROCEDURE = /\b(?:procedure|guidance|manual|code\sof\spractice)s?\b/i;

/** True for a procedure that cites “Section F of the Code”, and does not say which Code that is. */
function isBelowACode({ alone, words, register }: CheckedText): boolean {
  if (!alone || !words.some(({ text }) => OF_THE_CODE.test(text))) return false;
  return !register.definitions.values().some((same) => same.some(({ term }) => term === 'Code'));
}

const OF_THE_CODE =
  /(?<!\p{L})Sections?[\s\u00A0]\p{Lu}{1,2}(?:\d[\d.]*(?:\([a-z]+\))*)?[\s\u00A0]of[\s\u00A0]the[\s\u00A0]Code(?!\p{L})/u;

const FIRST = /^[1AI]$/;

/** False for the whole of a text, which goes on with “Section 2” after “Section 1”, or has one Part. */
function isAPiece({ version, words }: CheckedText, kind: string, number: string): boolean {
  if (!FIRST.test(number)) return true;
  const second = new RegExp(String.raw`^${kind}\s(?:[2B]|II)(?![\p{L}\p{N}.])`, 'iu');
  if (headingsIn(version.tree).some((heading) => second.test(heading))) return false;
  // A Schedule is one of something, and there may be no other.
  if (/^(?:Schedule|Appendix|Annex)$/i.test(kind)) return true;
  return words.some(({ text: plain }) => OF_A_CODE.test(plain));
}

/** The title of a code may stand above that of its Section. */
const HEADINGS_LOOKED_AT = 2;

/** The first headings of a text, or its first words. */
function headingsOf(node: LegalNode, most: number): string[] {
  if (isWordsNode(node)) return [plainText(node.children)];
  if (!isParent(node)) return [];
  const found: string[] = [];
  for (const child of node.children) {
    if (found.length >= most) break;
    if (child.type === 'paragraph' && found.length > 0) break;
    found.push(...headingsOf(child, most - found.length));
  }
  return found;
}
