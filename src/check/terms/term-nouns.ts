/**
 * The nouns that drafters make terms of: "Planned Maintenance", "Good Industry Practice". Without an
 * article before them, they tell a term from the name of a person, a place or a firm.
 */
import { singularOf } from './terms.ts';

/** In small letters, in the singular; what `ABSTRACT` tells is left out. */
const NOUNS: ReadonlySet<string> = new Set(
  (
    'account administrator adviser advisor affiliate age agency agent allowance alternate ' +
    'amount applicant approval arrear asset assignee auditor award balance baseline basis beneficiary ' +
    'benefit bidder board borrower breach broker budget business buyer capacity capital carrier ' +
    'category certificate change channel charge claim claimant client code commencement committee ' +
    'company complaint component concern confidence consequence consumer content contract contractor ' +
    'control controller copyright cost counterparty coverage credit creditor criteria currency ' +
    'customer damage data database date day deadline debt debtor decision default defect deliverable ' +
    'delivery dependant deposit design detail device director discount document donor duty employee employer ' +
    'endeavour equity error estimate event evidence expense expenditure failure fault feature fee ' +
    'filing finding firm fund gift goods grant grantee group guarantee guarantor guidance ' +
    'guideline holder holiday hour incident income index injury insurer ' +
    'intellectual interest interface inventory investor invoice issue item know-how landlord law layer ' +
    'leave ledger legislation lender lessee lessor level liability licensee licensor limit list loan ' +
    'log loss mark material matter measure mechanism meeting member message meter method milestone ' +
    'minimum month negligence network nominee notice objective occupier offence offer officer operator order ' +
    'outage output owner package panel participant partner partnership party pass password pay penalty ' +
    'percentage period permit person personnel plan point policy portfolio practice premise premises ' +
    'premium price principle procedure proceeding proceeds process processor product profit program ' +
    'programme project property proposal proposer protocol provider purchase purchaser purpose quality ' +
    'quantity quarter quorum rate ratio receipt recipient record recovery refund register registrant ' +
    'renewal rent report reporter representative request reserve resident resource response result ' +
    'return revenue review right risk royalty salary sale sample score secret security seller ' +
    'service session share shareholder shortfall signatory site software specification staff ' +
    'stakeholder standard statement stock sub-contractor sub-processor subcontractor subprocessor ' +
    'subscriber subsidiary sum supplier supply surcharge surplus survey system target tariff tax team ' +
    'technology tenant territory test threshold time tool trader transfer transferee transferor ' +
    'trustee unit update upgrade usage user value vehicle vendor volume volunteer vote voter wage ' +
    'waiver warranty waste website week withdrawal work worker year yield zone'
  ).split(' '),
);

/** What nouns of what is done and how things are end in. */
const ABSTRACT = /.(?:[st]ion|ment|ance|ence|ity|ness|ship|ology|ancy|ency)$/;

/** Names of people, places and bodies that end so too. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'administration alliance ambulance ascension association charity city clarence clement commission ' +
    'community confederation constance corporation council dominion federation florence foundation ' +
    'government institution lawrence monument nation organisation organization parliament provence ' +
    'station terence trinity university reunion union mission pavilion mansion legion'
  ).split(' '),
);

/** True for a word in small letters that terms often end in, whatever its number. */
export function isTermNoun(word: string): boolean {
  const last = singularOf(word).replace(/^.*-(?=\p{Ll}{4})/u, '');
  return NOUNS.has(last) || NOUNS.has(word) || (ABSTRACT.test(last) && !NAMES.has(last));
}

/**
 * What everybody knows and no text defines: taxes, benefits, what posts and banks offer, and the
 * departments that every firm has.
 */
const KNOWN_TO_ALL =
  /^(?:National\sInsurance(?:\sContributions?|\sNumbers?)?|(?:Value\sAdded|Corporation|Income|Council|Capital\sGains|Inheritance|Sales|Stamp\sDuty\sLand|Insurance\sPremium)\sTax|Stamp\sDuty|Universal\sCredit|Child\sBenefit|Housing\sBenefit|Statutory\s\p{L}+\sPay|(?:Bank|Public)\sHolidays?|(?:Special|Recorded|Signed\sFor|Guaranteed)\sDelivery|Direct\sDebits?|(?:\p{Lu}\p{L}+\s){1,3}(?:Prices?|Earnings|Wages?)\sIndex|Crown\sCopyright|Human\s(?:Resources|Rights)|(?:Customer|Client|Student|Member|Legal|Social|Financial|Emergency|IT|Shared)\s(?:Services?|Support|Relations|Care)|Technical\sSupport|Internal\sAudit|Occupational\sHealth|\p{Lu}{3,}\s(?:Arbitration|Mediation|Conciliation)\sRules|(?:Free|Open\sSource)\sSoftware|Open\sSource|Public\sDomain(?:\sDedication)?|(?:All\s)?Rights\sReserved|Copyright|Uniform\sResource\sIdentifier|Specially\sDesignated\sNationals|Share\sAlike|Official\s(?:Gazette|Journal)|(?:Town|City|County|Village)\sHall|Civic\sCentre|Single\sMarket|Digital\sSingle\sMarket|Internal\sMarket)$/u;

/** True for a thing that has a name and needs no definition. */
export function isKnownToAll(phrase: string): boolean {
  return KNOWN_TO_ALL.test(phrase.replaceAll('\u00A0', ' '));
}
