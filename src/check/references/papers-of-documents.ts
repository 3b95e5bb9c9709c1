/**
 * What is cited of an Annex of another document of the code: “paragraph 5 of Annex 1 to Appendix F”, and “to
 * that Appendix” where it was named before.
 */
import type { Version } from '../../library/types.ts';
import { plainText } from '../../model/phrasing.ts';
import { ATTACHMENTS, titledUnit } from '../../model/unit-words.ts';
import { clauseAround } from '../../register/around.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import { otherText, type CheckedText, type TreeText } from '../text.ts';
import type { Cited } from './citing.ts';
import { hasPieces, piecesOf } from './written-pieces.ts';
import { divisionsOf, nameOf } from './written-provisions.ts';

const PAPER = String.raw`${titledUnit(...ATTACHMENTS)}[\s\u00A0]+(?:\d{1,2}[A-Z]?|[A-Z]{1,2}(?:-?\d{1,2})?)(?![\p{L}\p{N}])`;
const OF = String.raw`(?:[\s\u00A0]*\([^()]*\))?,?[\s\u00A0]+(?:of|in|to)[\s\u00A0]+`;
const OF_PAPER = new RegExp(String.raw`^${OF}${PAPER}`, 'u');
/** “to Appendix F”, “to that Appendix”, “to Section G”. */
const OF_DOCUMENT = new RegExp(
  String.raw`^${OF}(?:that[\s\u00A0]+(${titledUnit('section', ...ATTACHMENTS)})(?![\p{L}\p{N}]|[\s\u00A0]+[\p{Lu}\d])|(?:Section[\s\u00A0]+)?(${PAPER}|(?<=Section[\s\u00A0]+)[A-Z]{1,2}(?![\p{L}\p{N}])))`,
  'u',
);
const IS_PAPER = new RegExp(String.raw`^${PAPER}$`, 'u');

/**
 * Whether what is cited of an Annex of another document is there: the document where it lacks it, and nothing
 * where no Annex of another is cited.
 */
export function inPaperOfOther(one: Cited, text: CheckedText): 'there' | Version | undefined {
  const { cited, reference } = one;
  if (text.alone || reference.citation.law !== undefined) return undefined;
  const paper = IS_PAPER.test(cited.number) ? cited.number : cited.document;
  if (paper === undefined || !IS_PAPER.test(paper)) return undefined;
  const after = plainText(reference.words.children).slice(reference.citation.end);
  const [of = ''] = paper === cited.document ? (OF_PAPER.exec(after) ?? []) : [];
  const [, that, named] = OF_DOCUMENT.exec(after.slice(of.length)) ?? [];
  const version =
    named === undefined ? that && namedBefore(that, one, text) : versionOf(named, text);
  if (version === undefined || version === '' || version === text.version) return undefined;
  const number = paper === cited.document ? cited.number : undefined;
  return has(paper, number, otherText(version, text)) ? 'there' : version;
}

/** The document of a kind that was cited last before, in the same clause. */
function namedBefore(kind: string, { reference }: Cited, text: CheckedText): Version | undefined {
  const clause = clauseAround(reference.provision);
  const at = text.references.indexOf(reference);
  for (const before of text.references.slice(0, at).reverse()) {
    if (clauseAround(before.provision) !== clause) return undefined;
    for (const [index, { number, document }] of before.citation.targets.entries()) {
      const name = document ?? number;
      const isKind = kind === 'Section' ? /^[A-Z]{1,2}$/.test(name) : name.startsWith(`${kind} `);
      if (!isKind) continue;
      const target = before.targets[index];
      if (target?.kind === 'document') return target.version;
      return versionOf(name, text);
    }
  }
  return undefined;
}

function versionOf(name: string, { register }: CheckedText): Version | undefined {
  const versions = [...register.consolidation.versions.values()];
  return versions.find(({ citedAs }) => citedAs === name.replaceAll(/[\s\u00A0]+/g, ' '));
}

/** True for what a document has, or may have where nobody can say. */
function has(paper: string, number: string | undefined, other: TreeText): boolean {
  if (!other.whole) return true;
  const name = nameOf(paper);
  const [kind = ''] = name.split(' ');
  const { headings } = writtenIn(other);
  const papers = headings.map(({ words }) => nameOf(HEADED.exec(words)?.[0] ?? ''));
  if (!papers.includes(name))
    return !papers.some((one) => one.startsWith(`${kind} `) && isDigit(one) === isDigit(name));
  if (number === undefined) return true;
  const [clause = '', labels = ''] = /^([^()]*)(.*)$/.exec(number)?.slice(1) ?? [];
  const divisions = divisionsOf(other).filter((one) => one.name === name);
  const [row, ...rows] = divisions.flatMap((one) => one.rows);
  // A Schedule in Parts, or with rows of several kinds, has each number several times.
  if (row === undefined || rows.length > 0 || row.again) return true;
  const provision = row.provisions.find((one) => one.number === clause);
  if (provision === undefined) return clause.includes('.') || row.provisions.length < ENOUGH;
  const { source } = other.places;
  const shown = piecesOf(source, provision, labels);
  return labels === '' || shown.length < ENOUGH || hasPieces(source, provision, labels);
}

const HEADED = new RegExp(`^${PAPER}`, 'iu');
/** So many numbers, or limbs, show how a paper writes them. */
const ENOUGH = 2;

function isDigit(name: string): boolean {
  return /\d$/.test(name);
}
