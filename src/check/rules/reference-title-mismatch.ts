import { chainOf } from '../../register/around.ts';
import type { Version } from '../../library/types.ts';
import type { Provision } from '../../register/provisions.ts';
import { plainText } from '../../model/phrasing.ts';
import { plainWords } from '../../model/plain-words.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import {
  ATTACHMENTS,
  DIVISIONS,
  KIND_OF_CONDITION,
  PROVISIONS,
  smallUnit,
} from '../../model/unit-words.ts';
import { referenceBefore } from '../references/in-same-words.ts';
import { citedIn, provisionOf, type Cited } from '../references/citing.ts';
import { comparedTitle } from '../references/compared-titles.ts';
import { dashedTitles } from '../references/dashed-titles.ts';
import { paperOf } from '../references/inner-papers.ts';
import { strayLinks } from '../references/linked-headings.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, provisionPlace, type CheckedText } from '../text.ts';

export const referenceTitleMismatch: TextRule = {
  name: 'reference-title-mismatch',
  on: 'text',
  severity: 'warning',
  sentence: 'The heading in brackets after a reference is the heading of what is cited.',
  reason:
    'The heading is there to catch a wrong number. Where the two differ, one of them is wrong.',
  right:
    '## D1 Panel\n\n### Panel Duties\n\nD1.1 The panel shall meet monthly.\n\nD1.2 The panel shall keep minutes of meetings under Section D1.1 (Panel Duties).',
  wrong:
    '## D1 Panel\n\n### Panel Duties\n\nD1.1 The panel shall meet monthly.\n\nD1.2 The panel shall keep minutes of meetings under Section D1.1 (⟦Panel Elections⟧).',
  found: 'Found D1.1 cited as “Panel Elections”; it stands under “Panel Duties”.',
  *check(text): Generator<Outcome> {
    for (const all of citedIn(text)) {
      const heading = all.cited.heading || headingPastName(all);
      if (heading === '') continue;
      const isPast = heading !== all.cited.heading;
      const one = isPast ? { ...all, cited: { ...all.cited, heading } } : all;
      const { reference, cited, target } = one;
      const provision = provisionOf(target);
      const headings =
        target.kind === 'document'
          ? [text.titleOf(target.version), ownTitle(target.version, text)].flatMap(titlesOf)
          : provision === undefined
            ? titlesOfPaper(one, text)
            : headingsOf(provision, text);
      if (headings.length === 0 || headings.some((each) => sameHeading(each, cited.heading)))
        continue;
      // Of “# ANNEX 1” the title may be a heading of its own below it.
      if (provision !== undefined && PAPER_ALONE.test(headings[0] ?? '')) continue;
      // Sub-headings may be lines in bold.
      const bold = provision === undefined ? [] : boldAbove(provision, text);
      if (bold.some((each) => sameHeading(each, cited.heading))) continue;
      if (provision !== undefined && runsInto(provision.node, cited.heading)) continue;
      if (isOfPiece(one, text)) continue;
      const words = plainWords(reference.words);
      const start = words.indexOf(cited.heading, cited.end);
      const own = unnumbered(headings[0] ?? '');
      yield {
        file: text.file,
        place: text.places.words(reference.words, start, start + cited.heading.length),
        at: atOf(reference.provision),
        found: `Found ${cited.number} cited as “${cited.heading}”; it ${provision === undefined ? 'is called' : 'stands under'} “${own}”.`,
        expected: 'Expected the heading of the provision that is cited.',
        mend: `Correct the heading to “${own}”, or the number.`,
        others: provision === undefined ? [] : [provisionPlace(text, provision)],
      };
    }
    for (const { words, start, end, provision, called, title, heading } of dashedTitles(text))
      yield {
        file: text.file,
        place: text.places.words(words, start, end),
        at: atOf(provision),
        found: `Found ${called} cited as “${title}”; it stands under “${heading}”.`,
        expected: 'Expected the heading of the provision that is cited.',
        mend: `Correct the heading to “${heading}”, or the number.`,
      };
    for (const { words, start, end, provision, called, heading } of strayLinks(text))
      yield {
        file: text.file,
        place: text.places.words(words, start, end),
        at: atOf(provision),
        found: `Found “${called}” as a link to “${heading.words}”.`,
        expected: 'Expected a link to what its words say.',
        mend: 'Correct the words of the link, or where it leads.',
        others: [{ file: text.file, place: heading.place, says: heading.words }],
      };
  },
};

/** “ANNEX 1”, “Schedule 2”. */
const PAPER_ALONE = /^\s*(?:schedule|annex|appendix|exhibit)\s+[A-Z\d.-]{1,6}\s*$/i;

/** “Registration Data Refreshes” of “Section E2.8 of the Code (Registration Data Refreshes)”; empty for none. */
function headingPastName({ cited, reference: { citation, words } }: Cited): string {
  if (citation.law !== undefined || cited !== citation.targets.at(-1)) return '';
  const after = plainWords(words).slice(citation.end, citation.end + LONGEST_NAME);
  return PAST_NAME.exec(after)?.[1] ?? '';
}

const LONGEST_NAME = 160;
const PAST_NAME =
  /^[\s\u00A0]+of[\s\u00A0]+(?:the|this)[\s\u00A0]+\p{Lu}\p{L}*[\s\u00A0]+\((\p{Lu}[^()]{3,100})\)/u;

/** “TRANSITION” of a text that begins with “# SECTION X: TRANSITION”, whatever its record calls it. */
function ownTitle({ file, citedAs }: Version, text: CheckedText): string {
  const [, word = '', letter = '', title = ''] =
    OWN_TITLE.exec(text.placesIn(file).source.replace(FRONT_MATTER, '')) ?? [];
  const name = word.toLowerCase() === 'section' ? letter : `Appendix ${letter}`;
  return name === citedAs ? title : '';
}

const FRONT_MATTER = /^---\n(?:(?!---)[^\n]*\n)*---\n/;
const OWN_TITLE = /^\s*#[ \t]+(SECTION|APPENDIX)[ \t]+([A-Z]{1,2})[ \t]*[:–—-][ \t]*(\S[^\n]*)/i;

/** A document without a title, such as a text by itself, may be called anything. */
function titlesOf(title: string): string[] {
  return title === '' ? [] : [title];
}

/** “clause 4 of Appendix D (Recovery)”: the heading may be that of the clause. */
function isOfPiece({ reference, cited }: Cited, text: CheckedText): boolean {
  const { words, citation } = reference;
  const piece = referenceBefore(reference, text.references);
  const target = piece?.targets.at(-1);
  if (piece === undefined || target?.kind !== 'provision') return false;
  const between = plainWords(words).slice(piece.citation.end, citation.start);
  if (!/^[\s\u00A0]+(?:of|in|to)[\s\u00A0]+$/.test(between)) return false;
  return headingsOf(target.provision, text).some((one) => sameHeading(one, cited.heading));
}

/** The title of a Schedule that a text by itself holds: “Schedule 1 (Definitions)”. */
function titlesOfPaper({ target, cited, reference }: Cited, text: CheckedText): string[] {
  const isHere = text.alone && target.kind === 'unpublished' && cited.document === undefined;
  if (!isHere || reference.citation.law !== undefined) return [];
  return titlesOf(paperOf(text, cited.number)?.title ?? '');
}

/** All that a provision may be called in brackets, what it stands closest under first. */
function headingsOf(provision: Provision, text: CheckedText): string[] {
  const found = provision.heading === '' ? [] : [provision.heading];
  found.push(...ownHeadings(provision.node));
  for (const at of chainOf(provision)) {
    if (at.kind === 'part') found.push(...partHeadings(at.node));
    else if (at !== provision) found.push(...ownHeadings(at.node));
  }
  if (provision.heading === '') found.push(...boldAbove(provision, text));
  if (found.length === 0) return [];
  const { version } = provision;
  const title = text.titleOf(version);
  return title === '' ? found : [...found, title];
}

/**
 * “**Content of the Proposal**” on a line of its own above a clause that no heading stands over, and
 * the part that it is in: “**D1 RAISING PROPOSALS**”.
 */
function boldAbove({ kind, node, version }: Provision, text: CheckedText): string[] {
  const { source } = text.placesIn(version.file);
  const at = node.position?.start.offset;
  if (kind !== 'clause' || at === undefined) return [];
  const found: string[] = [];
  const lines = source.slice(source.lastIndexOf('\n#', at) + 1, at).split('\n');
  for (const line of lines.reverse()) {
    const [, words] = BOLD_LINE.exec(line) ?? [];
    if (words === undefined) continue;
    found.push(words);
    if (NUMBER.test(words)) return found;
  }
  return found.slice(0, 1);
}

const BOLD_LINE = /^\*\*([^*]+)\*\*\s*$/;

/** The heading of a part; “### 10. TERMINATION” over 10.1 may stand in it as a sub-heading. */
function partHeadings(part: LegalNode): string[] {
  if (!isParent(part) || part.type !== 'part') return [];
  return part.children.flatMap((child) => {
    if (child.type !== 'partHeading' && child.type !== 'subHeading') return [];
    const words = plainText(child.children);
    return child.type === 'partHeading' || words.startsWith(`${part.number}. `) ? [words] : [];
  });
}

/** The words that a clause begins with as its title: "**Payment.** The Customer shall". */
function* ownHeadings(node: LegalNode): Generator<string> {
  const first = isParent(node) ? node.children[0] : undefined;
  if (first === undefined) return;
  if (first.type === 'strong' || first.type === 'emphasis') yield plainText(first.children);
  else if (first.type === 'paragraph') {
    yield* ownHeadings(first);
    const [opening = '', ...rest] = plainText(first.children).split(/[.:]\s/);
    if (rest.length > 0 && opening.length < LONGEST && !VERB.test(opening)) yield opening;
  }
}

/** “3.1 Distribution of Source Code All distribution of”: a title that runs into its sentence. */
function runsInto(node: LegalNode, heading: string): boolean {
  // “SMKI Policy Management” is not what a heading says that goes on with “Authority”.
  if (node.type === 'part' || node.type === 'subHeading') return false;
  if (isWordsNode(node)) {
    const words = plainText(node.children).trimStart();
    if (!words.toLowerCase().startsWith(heading.toLowerCase())) return false;
    return /^[\s\u00A0]+["“(]?\p{Lu}/u.test(words.slice(heading.length));
  }
  return isParent(node) && node.children[0] !== undefined && runsInto(node.children[0], heading);
}

/** In letters; what is longer is a sentence. */
const LONGEST = 80;
/** A title states nothing: "The Rate is 5%." is a sentence. */
const VERB = /\s(?:is|are|was|were|be|has|have|shall|may|must|will|can|means?|applies|apply)\b/;

/** Case, marks, white space and the number before it aside: “## 3. Standard of care”. */
function sameHeading(one: string, other: string): boolean {
  return (
    comparedTitle(one) === comparedTitle(other) ||
    comparedTitle(unnumbered(one)) === comparedTitle(unnumbered(other)) ||
    comparedTitle(one.replace(OF_A_ROW, '')) === comparedTitle(other)
  );
}

/** “Path 4: Fast-Track Modifications”, which may be cited without its place in a row. */
const OF_A_ROW = /^\s*\p{Lu}\p{Ll}+[\s\u00A0]\d{1,2}:[\s\u00A0]+/u;

const NUMBER = new RegExp(
  String.raw`^(?:(?:${smallUnit(...PROVISIONS, ...DIVISIONS, ...ATTACHMENTS)}|(?:${KIND_OF_CONDITION}\s+){0,3}Condition|§)\s*)?(?:[A-Z]{0,2}\d[\w.]*|[IVXLC]+|[A-Z])(?:[.):]|\s*[–—-])?\s+`,
  'iu',
);

function unnumbered(heading: string): string {
  return heading.trim().replace(NUMBER, '');
}
