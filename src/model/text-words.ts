/**
 * The words for kinds of texts: “Act”, “Treaty”, “Lease”. Each group is the source of a pattern, to be put in
 * brackets; a pattern takes the groups that it means, and adds the words that it alone means.
 */

/** Laws, and what is made under them. */
export const LAWS = 'Act|Order|Regulations?|Rules';

/** What states agree on, and unions of states make. */
export const TREATIES = 'Directive|Treaty|Convention';

/** What two or more sign. */
export const AGREEMENTS = 'Agreement|Contract|Licen[cs]e|Deed|Lease';
