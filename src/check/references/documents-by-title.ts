/**
 * Documents of a code that are cited by what they are called: “clause 3 of the Handover Support
 * Materials” in a Section, where the title is that of an Appendix.
 */
import type { Version } from '../../library/types.ts';
import { plainWords } from '../../model/plain-words.ts';
import { ATTACHMENTS, DIVISIONS, titledUnit } from '../../model/unit-words.ts';
import { anchorOfNumber } from '../../register/anchors.ts';
import { headingNumbered } from '../../register/numbered-headings.ts';
import { indexProvisions } from '../../register/provisions.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';

const OF_THE = /^,?[\s\u00A0]+of[\s\u00A0]+(?:the|that)[\s\u00A0]+(?=\p{Lu})/u;
/** “the Bonds Handbook” is no document that is called “Bonds”. */
const GOES_ON = /^(?:[\p{L}\p{N}-]|[\s\u00A0]+\p{Lu})/u;
/** What is a piece of this text, or of the code itself. */
const A_PIECE = new RegExp(
  String.raw`^${titledUnit('section', 'clause', 'paragraph', ...DIVISIONS, ...ATTACHMENTS)}(?!\p{L})`,
  'u',
);

/**
 * Whether what is cited of a document by its title is there: the document where it lacks it, and
 * nothing where no title is given.
 */
export function inTitled(one: Cited, text: CheckedText): 'there' | Version | undefined {
  const { cited, reference } = one;
  if (text.alone || reference.citation.law !== undefined || cited.document !== undefined)
    return undefined;
  const after = plainWords(reference.words).slice(reference.citation.end);
  const [of] = OF_THE.exec(after) ?? [];
  if (of === undefined || !/^\d/.test(cited.number)) return undefined;
  const name = after.slice(of.length);
  if (A_PIECE.test(name) || text.own.some((own) => name.startsWith(own))) return undefined;
  const versions = text.register.consolidation.versions.values();
  const titled = [...versions].find((version) => {
    const title = text.titleOf(version);
    return title !== '' && name.startsWith(title) && !GOES_ON.test(name.slice(title.length));
  });
  // A text that nobody published here is none of this one’s all the same.
  if (titled === undefined || titled.extract) return 'there';
  return hasNumber(cited.number, titled) ? 'there' : titled;
}

function hasNumber(number: string, version: Version): boolean {
  const index = indexProvisions(version);
  const clause = withoutLabels(number);
  return [number, clause].every(
    (one) => index.byAnchor.has(anchorOfNumber(one)) || headingNumbered(index, one) !== undefined,
  );
}
