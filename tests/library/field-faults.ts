/**
 * Faults in front matter and in what files say of one another.
 */
import { D9, D10, PAP, REPORT, swap, whole, type Fault } from './planting.ts';

/** Front matter. */
export const FIELDS: readonly Fault[] = [
  {
    name: 'front matter not closed',
    plant: swap(D9, 'annex: a }\n---', 'annex: a }'),
    says: `${D9}:1:1: error: Found front matter that is not closed.`,
  },
  {
    name: 'no front matter',
    plant: whole(D9, 'D10.18 The Panel shall.\n'),
    says: `${D9}:1:1: error: Found no front matter.`,
  },
  {
    name: 'a colon in a value',
    plant: swap('code.md', 'title: Smart', 'title: The: Smart'),
    says: 'code.md:2:8: error: Found a colon inside a value.',
  },
  {
    name: 'a quotation mark not closed',
    plant: swap(D9, 'version: "9.0"', 'version: "9.0'),
    says: `${D9}:2:10: error: Found a quotation mark that is not closed.`,
  },
  {
    name: 'an address that is not that of a site',
    plant: swap('code.md', 'asAt:', 'address: http://code.example.org/sec/\nasAt:'),
    says: 'code.md:4:10: error: Found address: "http://code.example.org/sec/". Expected the address at which the site stands: https, a host in lower case, and no path.',
  },
  {
    name: 'a tab at the beginning of a line',
    plant: swap(REPORT, '  - date: 2024-02-29', '\t- date: 2024-02-29'),
    says: `${REPORT}:18:1: error: Found a tab at the beginning of a line.`,
  },
  {
    name: 'a bracket not closed',
    plant: swap(D10, 'modifications: [mp167b]', 'modifications: [mp167b'),
    says: `${D10}:6:16: error: Found a bracket that is not closed`,
  },
  {
    name: 'a field twice',
    plant: swap(D9, 'extract: true', 'extract: true\nextract: true'),
    says: `${D9}:6:1: error: Found a field that stands above already.`,
  },
  {
    name: 'words without a colon',
    plant: swap('code.md', 'abbreviation: SEC', 'abbreviation SEC'),
    says: 'code.md:3:1: error: Found a line without a colon after the name of its field.',
  },
  {
    name: 'a list for front matter',
    plant: whole(D9, '---\n- version\n---\n\nD10.18 Text.\n'),
    says: `${D9}:2:1: error: Found a line without a colon`,
  },
  {
    name: 'a value that begins with an asterisk',
    plant: swap('code.md', 'abbreviation: SEC', 'abbreviation: *SEC'),
    says: 'code.md:3:15: error: Found a value that begins with * or <<',
  },
  {
    name: 'a version without quotation marks',
    plant: swap(D9, 'version: "9.0"', 'version: 9.0'),
    says: `${D9}:2:10: error: Found version: 9.0. Expected a version number in quotation marks.`,
  },
  {
    name: 'a field misspelt',
    plant: swap(D9, 'extract: true', 'extrakt: true'),
    says: `${D9}:5:1: error: Found the field extrakt, which is not known here.`,
  },
  {
    name: 'a field misspelt inside another',
    plant: swap(D9, 'annex: a', 'anex: a'),
    says: `${D9}:6:9: error: Found no field source.annex.`,
  },
  {
    name: 'a day that never was',
    plant: swap(D9, 'inForceOn: 2023-08-16', 'inForceOn: 2023-02-30'),
    says: `${D9}:4:12: error: Found inForceOn: "2023-02-30". Expected a day`,
  },
  {
    name: 'a status that there is not',
    plant: swap(D9, 'status: in-force', 'status: inforce'),
    says: `${D9}:3:9: error: Found status: "inforce". Expected one of proposed,`,
  },
  {
    name: 'a version in another version’s file',
    plant: swap(D9, 'version: "9.0"', 'version: "8.0"'),
    says: `${D9}:2:10: error: Found version 8.0 in the file 9.0.md.`,
  },
];

/** What files say of one another. */
export const RELATIONS: readonly Fault[] = [
  {
    name: 'a missing base',
    plant: swap(D10, 'base: "9.0"', 'base: "8.0"'),
    says: `${D10}:5:7: error: Found the version section-d 8.0 named here, and no such version`,
  },
  {
    name: 'a version that is its own base',
    plant: swap(D10, 'base: "9.0"', 'base: "10.0"'),
    says: `${D10}:5:7: error: Found version 10.0 as its own base.`,
  },
  {
    name: 'a circle of bases',
    plant: swap(D9, 'extract: true', 'extract: true\nbase: "10.0"'),
    says: `${D10}:5:7: error: Found versions that are each made from the next, in a circle: 10.0 from 9.0 from 10.0.`,
  },
  {
    name: 'an unknown modification',
    plant: swap(D10, 'modifications: [mp167b]', 'modifications: [mp999]'),
    says: `${D10}:6:17: error: Found the modification mp999 named here, and no such modification`,
  },
  {
    name: 'an unknown annex',
    plant: swap(D9, 'annex: a', 'annex: q'),
    says: `${D9}:6:40: error: Found annex q named here, and no such annex of mp167b.`,
  },
  {
    name: 'an unknown release',
    plant: swap(REPORT, 'release: june-2024', 'release: may-2024'),
    says: `${REPORT}:22:14: error: Found the release may-2024 named here`,
  },
  {
    name: 'an unknown document that a modification changes',
    plant: swap(REPORT, 'document: section-d', 'document: section-x'),
    says: `${REPORT}:15:17: error: Found the document section-x named here`,
  },
  {
    name: 'an unknown version that a modification makes',
    plant: swap(REPORT, 'result: "10.0"', 'result: "11.0"'),
    says: `${REPORT}:15:49: error: Found the version section-d 11.0 named here`,
  },
  {
    name: 'an unknown clause that governs a policy',
    plant: swap(PAP, 'D10.22, ', 'D10.99, '),
    says: `${PAP}:12:15: error: Found clause D10.99 named here, and no such clause in content/${D10}.`,
  },
  {
    name: 'a quotation that its source does not have',
    plant: swap(REPORT, 'although a live document, is not currently', 'although live, is not'),
    says: `${REPORT}:34:10: error: Found the quotation “The PAP, although live, is not referenced in …”, and no such words under “What is the issue?”`,
  },
  {
    name: 'an unknown heading that a quotation stands under',
    plant: swap(PAP, 'heading: Scope', 'heading: scope'),
    says: `${PAP}:22:46: error: Found the heading “scope” named here`,
  },
  {
    name: 'two versions in force',
    plant: swap(D10, 'status: proposed', 'status: in-force\ninForceOn: 2023-08-16'),
    says: `${D9}:3:9: error: Found two versions in force: 10.0 (content/${D10}) and 9.0.`,
  },
  {
    name: 'a version in force without a day',
    plant: swap(D9, 'inForceOn:', '#'),
    says: `${D9}:3:9: error: Found a version in force without a date.`,
  },
  {
    name: 'two documents with one letter',
    plant: swap('code/section-d/document.md', 'number: D', 'number: A'),
    says: 'code/section-d/document.md:3:9: error: Found a second section A; the first is content/code/section-a/document.md.',
  },
];
