/**
 * Capitalised words that are no terms of a text: names of people, places, firms and laws, days and
 * months, and what divisions of a text are called.
 */
import { SMALL_WORDS as BEFORE_NAMES } from '../../register/terms/surroundings.ts';

/** A run of capitalised words. What is part of an address, a file name or a number is none. */
export const CAPITALISED =
  /(?<![\p{L}\p{M}\p{N}’'.@/&_+-])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}\p{N}]*)*(?:[ \t\r\n\u00A0]+\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}\p{N}]*)*)*(?![\p{L}\p{M}\p{N}@/&_]|\+\p{L}|\.\p{L}|\.\d)/gu;

/** Words that begin sentences or stand between names. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...BEFORE_NAMES,
  ...(
    'He How I She Therefore Thus Us Wherever Why Again Nobody One Two Three Four Five Six Seven Eight ' +
    'Nine Ten First Second Third Example Note Shall May Must Is Are Be Being Means Includes'
  ).split(' '),
]);

const STRUCTURE = new Set(
  (
    'Section Sections Appendix Appendices Annex Annexes Schedule Schedules Part Parts Clause Clauses ' +
    'Paragraph Paragraphs Article Articles Chapter Chapters Exhibit Exhibits Table Tables Figure ' +
    'Figures Volume Title Page Item Step Condition Conditions Regulation Regulations Rule Rules ' +
    'Sub-Clause Subpart Subparts Subtitle Subsection Subsections Recital Recitals Attachment Attachments Addendum Form Phase Option ' +
    'Provision Provisions'
  ).split(' '),
);

/** What a text calls itself. */
const OWN = new Set(['Agreement', 'Contract', 'Code', 'Policy', 'Deed', 'Terms', 'Licence']);

/** True for what a text calls itself: “this Agreement”. */
export function isOwnName(phrase: string, own: readonly string[]): boolean {
  return OWN.has(phrase) || own.includes(phrase);
}

/** Divisions that go by two words: "Special Conditions, Parts and paragraphs". */
const KINDS =
  /^(?:Special|Standard|General|Particular)[\s\u00A0](?:Conditions?|Clauses?|Articles?|Rules?|Provisions?)$/;

/** True for what divisions of a text are called: "Part", "Table A". */
export function isStructure(phrase: string): boolean {
  const [first = '', ...others] = phrase.split(/[\s\u00A0]+/);
  if (others.length === 1 && KINDS.test(phrase)) return true;
  return STRUCTURE.has(first) && others.every((word) => word.length <= 3);
}

const PROPER = new Set(
  (
    'January February March April May June July August September October November December Monday ' +
    'Tuesday Wednesday Thursday Friday Saturday Sunday Easter Christmas Europe European Britain ' +
    'British England English Scotland Scottish Wales Welsh Ireland Irish London Kingdom States ' +
    'America American France French Germany German Spain Spanish Italy Italian Netherlands Dutch ' +
    'Belgium Belgian Danish Swedish Norwegian Finnish Polish Portuguese Greek Czech Hungarian Romanian ' +
    'Bulgarian Governor-General Proclamation Incoterms Commonwealth Excellency Gazette Russian Chinese Japanese Indian Brazilian Mexican Korean Turkish Switzerland Swiss Austria Australia Australian Canada Canadian Japan China India ' +
    'Singapore California Delaware Texas York Washington Alabama Alaska Arizona Arkansas Colorado ' +
    'Connecticut Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland ' +
    'Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Hampshire Jersey ' +
    'Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Tennessee Utah Vermont Virginia Wisconsin ' +
    'Wyoming Internet Web Parliament Crown Government ' +
    'Majesty King Queen Mayor Mayoress Bishop Archbishop Minister Ministers Lords Commons President Congress Senate State Court Courts ' +
    'High Supreme Tribunal Greenwich GMT UTC BST Latin Roman Celsius Fahrenheit Word Excel Windows ' +
    'Linux Java Unicode English-language Mr Mrs Ms Dr Sir Secretary County City District Street Road ' +
    'Union UK US EU USA UN EEA Federal Welsh-language Oireachtas Bundestag Congressional ' +
    'United Microsoft Google Amazon Apple Adobe Facebook LinkedIn Oracle Salesforce Barclays HSBC Zendesk Royal'
  ).split(' '),
);

/** True for a word that names by itself: a day, a country, a court. */
export function isProper(word: string): boolean {
  return PROPER.has(word.replace(/[’']s?$/, ''));
}

/** Offices that every firm has; a text need not say what they are. */
const OFFICE =
  /^(?:Chief[\s\u00A0](?:\p{Lu}\p{L}+[\s\u00A0])?(?:Officer|Executive|Counsel)|General\sCounsel|Managing\sDirector|(?:Executive\s|Senior\s)?Vice\sPresident|Company\sSecretary|Data\sProtection\sOfficer)s?$/u;

/** Bodies that bear their kind as their last word: "Financial Conduct Authority". */
const BODY =
  /^(?:(?:\p{Lu}[\p{L}-]*[\s\u00A0]){2,}(?:Authority|Agency|Court|Tribunal|Ombudsman|Inspectorate|Reserve|Treasury|Bank)|(?:\p{Lu}[\p{L}-]*[\s\u00A0])+(?:Initiative|Consortium|Alliance|Confederation|Gazette|Ombudsman\sService|Compensation\sScheme|Stock\sMarket|Stock\sExchange))$/u;

/** Bodies, offices, days and grades that everybody knows by a name of ordinary words. */
const KNOWN_TO_ALL =
  /^(?:Citizens[\s\u00A0]Advice|Trading[\s\u00A0]Standards|Companies[\s\u00A0]House|Land[\s\u00A0]Registry|National[\s\u00A0]Grid|Action[\s\u00A0]Fraud|National[\s\u00A0]Archives|Information[\s\u00A0]Commissioner|Lord[\s\u00A0](?:Chancellor|Advocate)|(?:Attorney|Solicitor|Advocate|Comptroller)[\s-]General|(?:\p{Lu}\p{L}+[\s\u00A0])?Ombudsman|(?:Home|Cabinet|Foreign|Post|Patent)[\s\u00A0]Office|Moody[’']s[\s\u00A0]Investors[\s\u00A0]Service|Chartered[\s\u00A0]\p{Lu}\p{L}+|(?:Higher|Ordinary)[\s\u00A0]National[\s\u00A0](?:Diploma|Certificate)|Member[\s\u00A0]States?|National[\s\u00A0](?:\p{Lu}[\p{L}-]+[\s\u00A0]){0,4}(?:Program|Programme|Register|Park|Museum|Library)|.*[’']s[\s\u00A0](?:Day|Eve)|.*[\s\u00A0]Islands?|.*[\s\u00A0]Index[\s\u00A0]Average|.*Offered[\s\u00A0]Rate)$/u;

/** “Information Commissioner’s Office”: whose it is says what it is. */
export function isOfficeOf(phrase: string): boolean {
  return /\p{Lu}\p{L}*[’']s?[\s\u00A0](?:Office|Department|Association|Union|Inspectorate)$/u.test(
    phrase,
  );
}

/** True for what is most likely the name of a body outside the text; a term may be called so too. */
export function isBody(phrase: string): boolean {
  return BODY.test(phrase);
}

/** “Applicable Law”, “Data Protection Laws”: no law is called so, and many texts define it. */
const ANY_LAW =
  /^(?:Applicable|Relevant|Mandatory|Governing|Local|Domestic|(?:Data[\s\u00A0])?Protection|Data[\s\u00A0](?:Protection|Privacy)|Privacy|Environmental|Employment|Tax|Competition|Antitrust|Anti-\p{L}+|Sanctions|Export(?:[\s\u00A0]Control)?|Securities|Insolvency|Consumer(?:[\s\u00A0]Protection)?)(?:[\s\u00A0]and[\s\u00A0]\p{L}+)?[\s\u00A0](?:Laws?|Regulations?|Statutes?)$/u;
/** A law by its last word: "DCC Licence". "the Act" alone may be a term. */
const LAW =
  /[\s\u00A0](?:Acts?|Licen[cs]es?|Directives?|Treaty|Treaties|Conventions?|Statutes?|Ordinance|Constitution|Laws?|Regulations?)$|^(?:Constitution|Treaty|Treaties)$/u;
/** "Retail Energy Code": what an industry is bound by, beside the text. */
const INDUSTRY_CODE =
  /[\s\u00A0](?!(?:Source|Object|Executable|Binary|Machine|Computer|Program|Software|Branded|Covered|Modified|Original|Licensed|Postal|Access|Bar|Dress)[\s\u00A0])\p{Lu}\S*[\s\u00A0]Code$/u;
const FIRM =
  /\b(?:Ltd|Limited|plc|PLC|Inc|LLC|LLP|Corp|Corporation|GmbH|SARL|BV|AG|Foundation|University|Institute|Organi[sz]ation|Department|Ministry|Association|Society|Council|Commission|Board\sof\sTrade)\b/u;

/** True for what is most likely the name of a law. */
export function isLaw(phrase: string): boolean {
  return (LAW.test(phrase) && !ANY_LAW.test(phrase)) || INDUSTRY_CODE.test(phrase);
}

/** True for a name of a person, place, firm, law or day, and for an acronym alone. */
export function isName(phrase: string): boolean {
  const words = phrase.split(/[\s\u00A0]+/);
  if (isLaw(phrase) || FIRM.test(phrase) || OFFICE.test(phrase) || KNOWN_TO_ALL.test(phrase))
    return true;
  if (words.some(isProper)) return true;
  return words.every((word) => isAcronym(word));
}

/** "DCC", "SMETS1", "B"; "APIs" too. */
function isAcronym(word: string): boolean {
  if (/^\p{Lu}{2,}-\p{Ll}+$/u.test(word)) return true; // "OSI-approved"
  return /^(?:\p{Lu}[\p{Lu}\p{N}-]*s?|\p{Lu}\.?)$/u.test(word) && !/^\p{Lu}\p{Ll}/u.test(word);
}
