/** What a renamed term, a moved and a removed clause touch: tables, and edits that are made. */
import { describe, expect, it } from 'vitest';
import { editedFiles } from '../../src/edit/edited.ts';
import { articleFor, inForm } from '../../src/edit/forms.ts';
import { consequencesOf } from '../../src/edit/intended.ts';
import type { Intended } from '../../src/edit/consequences.ts';
import { contentOf, lineOf, settingOf } from './setting.ts';

/** The lines of what is touched, or why it is refused. */
function linesOf(texts: Readonly<Record<string, string>>, intended: Intended): string[] {
  const answer = consequencesOf(intended, settingOf(contentOf(texts)));
  return answer.kind === 'refused' ? [`refused: ${answer.why}`] : answer.consequences.map(lineOf);
}

function linesIn(files: ReadonlyMap<string, string>, intended: Intended): string[] {
  const answer = consequencesOf(intended, settingOf(files));
  return answer.kind === 'refused' ? [answer.why] : answer.consequences.map(lineOf);
}

const rename = (from: string, to: string): Intended => ({ kind: 'rename', from, to });
const move = (from: string, to: string): Intended => ({
  kind: 'move',
  document: 'section-d',
  from,
  to,
});
const remove = (clause: string): Intended => ({ kind: 'remove', document: 'section-d', clause });

describe('a renamed term', () => {
  it('is followed by its definitions, uses in every form, headings and quoted headings', () => {
    const texts = {
      A: `
        Party
        : means a person who has acceded under Section D1.1 (Party Accession).

        Party Agent
        : means an agent of a Party.
      `,
      D: `
        ## D1 ACCESSION

        ### Party Accession

        D1.1 A Party may accede. The Parties’ agents and each **Party**’s agent may not.

        D1.2 A Party Agent is no Party; nor is a "Third Party".
      `,
    };
    expect(linesOf(texts, rename('Party', 'Acceding Member'))).toEqual([
      'A Party definition: Party -> Acceding Member',
      'A Party heading: Party -> Acceding Member',
      'A Party Agent definition: Party Agent',
      'A Party Agent use: a -> an',
      'A Party Agent use: Party -> Acceding Member',
      'D Party Accession heading: Party -> Acceding Member',
      'D D1.1 use: A -> An',
      'D D1.1 use: Party -> Acceding Member',
      'D D1.1 use: Parties -> Acceding Members',
      'D D1.1 use: Party -> Acceding Member',
      'D D1.2 use: Party -> Acceding Member',
      'D D1.2 mention: Party',
    ]);
  });

  it('is followed inside a clause, and left to a person where signs stand among the words', () => {
    const texts = {
      D: `
        D1.1 The Panel shall keep a policy (the "**Assurance Policy**").

        D1.2 Each Assurance
        Policy and the Assurance **Policy** are kept; the &#65;ssurance Policy too.
      `,
    };
    expect(linesOf(texts, rename('Assurance Policy', 'Rules'))).toEqual([
      'D D1.1 definition: Assurance Policy -> Rules',
      'D D1.2 use: Assurance\nPolicy -> Rules',
      'D D1.2 use: Assurance **Policy',
      'D D1.2 use: &#65;ssurance Policy',
    ]);
  });

  it('is told that it cannot be renamed so', () => {
    const texts = { D: 'Party\n: means a person.\n\nPanel\n: means the Panel.' };
    expect(linesOf(texts, rename('Party', 'Panel'))[0]).toMatch(/^refused: “Panel” is defined/);
    expect(linesOf(texts, rename('party', 'X'))[0]).toMatch(/there is one of “Party”/);
    expect(linesOf(texts, rename('Device', 'X'))[0]).toMatch(/^refused: No definition of “Device”/);
    expect(linesOf(texts, rename('Party', ' '))[0]).toBe('refused: Give the term another name.');
  });

  it.each([
    'A\nB',
    '“Member”',
    '"Member"',
    '**Member**',
    '# Member',
    'Mem<b>ber',
    '- M',
    'M\u001B',
    'D10.22',
    'D10.22 Party',
    'Member’s',
    'Members’',
  ])('is not given the name %j, which would read as another', (name) => {
    const texts = { D: 'Party\n: means a person.' };
    expect(linesOf(texts, rename('Party', name))[0]).toMatch(/^refused: The new name is no name/);
  });

  it.each(['Member’s Agent', 'Meter [ESME]', 'R&D Costs', 'Über-Partei 2', 'A/B (C)'])(
    'is given the name %j',
    (name) => {
      const texts = { D: 'Party\n: means a person.' };
      expect(linesOf(texts, rename('Party', name))).toEqual([
        `D Party definition: Party -> ${name}`,
      ]);
    },
  );

  it('is used as often as the old one, and renamed back gives the same bytes', () => {
    const texts = {
      A: 'Party\n: means a person.\n\nVoting Party\n: means a Party who votes.',
      D: '### Party\n\nD1.1 Each Party shall tell all Parties of a Party’s vote.\n\n- (a) a Voting Party; and\n- (b) no *Party*.',
    };
    const files = contentOf(texts);
    const there = edited(files, rename('Party', 'Member'));
    const uses = (given: Map<string, string>, term: string): number =>
      [...settingOf(given).register.uses]
        .filter(([key]) => key === term)
        .flatMap(([, found]) => found).length;
    expect(uses(files, 'party')).toBe(5);
    expect(uses(there, 'member')).toBe(5);
    expect(uses(there, 'party')).toBe(0);
    const back = edited(there, rename('Member', 'Party'));
    expect([...back]).toEqual([...files]);
  });
});

/** The files with the edits of a change made. */
function edited(files: Map<string, string>, intended: Intended): Map<string, string> {
  const setting = settingOf(files);
  const answer = consequencesOf(intended, setting);
  if (answer.kind === 'refused') throw new Error(answer.why);
  const after = new Map(files);
  for (const one of editedFiles(answer.consequences, setting.placesIn)) {
    after.set(one.file.slice('content/'.length), one.after);
  }
  return after;
}

describe('the form of a new term', () => {
  it.each([
    ['Party', 'Party', 'Member', 'Member'],
    ['Parties', 'Party', 'Member', 'Members'],
    ['Party’s', 'Party', 'Member', 'Member’s'],
    ['Parties’', 'Party', 'Member', 'Members’'],
    ['Parties’', 'Party', 'Person', 'Persons’'],
    ['Charges’', 'Charges', 'Fee', 'Fee’s'],
    ['Notices of Breach', 'Notice of Breach', 'Letter of Breach', 'Letters of Breach'],
    ['Fast-Track Modification', 'Fast-Track Modifications', 'Quick Changes', 'Quick Change'],
    ['Charge', 'Charges', 'Money', undefined],
    ['Partying', 'Party', 'Member', undefined],
  ])('%s of %s is, of %s, %s', (use, from, to, form) => {
    expect(inForm(use, from, to)).toBe(form);
  });

  it.each([
    ['a', 'Party', 'Agent', 'an'],
    ['An', 'Agent', 'Party', 'A'],
    ['a', 'Party', 'Member', undefined],
    ['a', 'Party', 'User', undefined],
    ['an', 'Agent', 'SEC Party', undefined],
    ['an', 'Agent', 'Unit', 'a'],
  ])('%s before %s is, before %s, %s', (article, from, to, made) => {
    expect(articleFor(article, from, to)).toBe(made);
  });
});

const NUMBERED = {
  D: `
    ## D1 RULES

    D1.1 Subject to Section D1.2(a) and Section D1.4, this Section D1 applies.

    ### Meetings

    D1.2 The Panel shall, under this Section D1.2, keep a list (the “Meeting List”):

    - (a) of meetings; and
    - (b) under paragraph (a) and this Section D1.

    ### Votes

    D1.3 Sections D1.1 to D1.3 and Sections D1.2 and D1.4 apply to the Meeting List.

    D1.4 Free.
  `,
};

describe('a clause that moves', () => {
  it('is followed by its number and what cites it', () => {
    expect(linesOf(NUMBERED, move('D1.2', 'D2.7'))).toEqual([
      'D D1.1 reference: D1.2 -> D2.7',
      'D D1.2 number: D1.2 -> D2.7',
      'D D1.2 reference: D1.2 -> D2.7',
      'D D1.2(b) reference: paragraph (a)',
      'D D1.2(b) reference: this Section D1',
      'D D1.3 reference: D1.1 to D1.3',
      'D D1.3 reference: D1.2 -> D2.7',
    ]);
  });

  it('is told that it cannot', () => {
    expect(linesOf(NUMBERED, move('D1.2', 'D1.4'))[0]).toMatch(/^refused: D1\.4 stands in/);
    expect(linesOf(NUMBERED, move('D1.9', 'D1.5'))[0]).toMatch(
      /^refused: There is no clause D1\.9/,
    );
    expect(linesOf(NUMBERED, remove('D1.2(b)'))).toEqual([
      'refused: D1.2(b) is a limb: name the clause that it stands in, D1.2.',
    ]);
    expect(linesOf(NUMBERED, remove('D1'))[0]).toBe(
      'refused: D1 is a part: name one of its clauses.',
    );
    expect(linesOf(NUMBERED, move('D1.2', 'two'))[0]).toMatch(/^refused: two is no number/);
    expect(linesOf(NUMBERED, move('D1.2', 'E1.1'))).toEqual([
      'refused: E1.1 is no number of section-d, whose clauses begin with D.',
    ]);
  });
});

describe('a clause that goes', () => {
  it('leaves references, terms and headings behind', () => {
    expect(linesOf(NUMBERED, remove('D1.2'))).toEqual([
      'D D1.1 reference: D1.2',
      'D Meetings heading: ### Meetings',
      'D D1.2 number: D1.2',
      'D D1.3 reference: D1.1 to D1.3',
      'D D1.3 reference: D1.2',
      'D D1.3 use: Meeting List',
    ]);
  });
});

describe('what makes a proposed text', () => {
  it('changes with it: its annex, and known faults filed under it', () => {
    const files = contentOf({
      D: 'D1.1 A list (the “Meeting List”).\n\nD1.2 The Panel keeps the Meeting List.',
    });
    files.set(
      'modifications/mp1/annex-a.md',
      '---\nkind: legal-text\nannex: A\ntitle: One\nname: Legal text\n---\n\nD1.1 A list (the “Meeting List”).\n\n<ins>D1.2 The Panel keeps the Meeting List.</ins>\n',
    );
    files.set(
      'known-faults.yaml',
      'faults:\n  - rule: unpaired-punctuation\n    text: section-d\n    at: D1.2\n    words: Meeting\n    reason: So.\n',
    );
    const lines = (intended: Intended): string[] => {
      const answer = consequencesOf(intended, settingOf(files));
      return answer.kind === 'refused' ? [answer.why] : answer.consequences.map(lineOf);
    };
    expect(lines(rename('Meeting List', 'Agenda'))).toEqual([
      'D D1.1 definition: Meeting List -> Agenda',
      'D D1.2 use: Meeting List -> Agenda',
      'modifications/mp1/annex-a.md D1.1 definition: Meeting List -> <del>Meeting List</del><ins>Agenda</ins>',
      'modifications/mp1/annex-a.md D1.2 use: Meeting List -> Agenda',
    ]);
    expect(lines(move('D1.2', 'D1.7'))).toEqual([
      'D D1.2 number: D1.2 -> D1.7',
      'known-faults.yaml  fact: D1.2 -> D1.7',
      'modifications/mp1/annex-a.md D1.2 number: D1.2 -> D1.7',
    ]);
  });

  it('marks what is context in the annex, and names what the annex does not show', () => {
    const files = contentOf({
      D: 'D1.1 A list (the “Meeting List”).\n\nD1.2 The Panel keeps a Meeting List.\n\nD1.3 Each Meeting List and D1.2.',
    });
    files.set(
      'modifications/mp1/annex-a.md',
      '---\nkind: legal-text\nannex: A\ntitle: One\nname: Legal text\n---\n\nAmend Section D1.2 as follows:\n\nD1.2 The Panel <del>has</del><ins>keeps</ins> a <del>list</del><ins>Meeting List</ins>.\n\n<del>D1.4 The Meeting List under D1.2 goes.</del>\n',
    );
    expect(linesIn(files, rename('Meeting List', 'Agenda'))).toEqual([
      'D D1.1 definition: Meeting List -> Agenda',
      'D D1.2 use: a -> an',
      'D D1.2 use: Meeting List -> Agenda',
      'D D1.3 use: Meeting List -> Agenda',
      'modifications/mp1/annex-a.md D1.1 not-shown: Amend Section D1.2 as follows:',
      'modifications/mp1/annex-a.md D1.3 not-shown: Amend Section D1.2 as follows:',
      'modifications/mp1/annex-a.md D1.2 use: Meeting List -> Agenda',
    ]);
    expect(linesIn(files, move('D1.2', 'D1.7'))).toEqual([
      'D D1.2 number: D1.2 -> D1.7',
      'D D1.3 reference: D1.2 -> D1.7',
      'modifications/mp1/annex-a.md D1.3 not-shown: Amend Section D1.2 as follows:',
      'modifications/mp1/annex-a.md  reference: D1.2 -> D1.7',
      'modifications/mp1/annex-a.md D1.2 number: D1.2 -> <del>D1.2</del><ins>D1.7</ins>',
    ]);
    expect(linesIn(files, remove('D1.3'))).toEqual([
      'D D1.3 number: D1.3',
      'modifications/mp1/annex-a.md D1.3 not-shown: Amend Section D1.2 as follows:',
    ]);
    expect(linesIn(files, move('D1.3', 'D2.1'))).toContain(
      'modifications/mp1/annex-a.md D1.3 not-shown: Amend Section D1.2 as follows:',
    );
  });

  it('names the clause of a term beside a heading of the same words', () => {
    const files = contentOf({
      D: '### Meeting List\n\nD1.1 A list (the “Meeting List”).\n\nD1.2 The Panel votes.',
    });
    files.set(
      'modifications/mp1/annex-a.md',
      '---\nkind: legal-text\nannex: A\ntitle: One\nname: Legal text\n---\n\n<ins>D1.2 The Panel votes.</ins>\n',
    );
    const missing = linesIn(files, rename('Meeting List', 'Agenda')).slice(2);
    expect(missing.map((line) => line.split(':')[0])).toEqual([
      'modifications/mp1/annex-a.md D1.1 not-shown',
      'modifications/mp1/annex-a.md Meeting List not-shown',
    ]);
  });

  it('leaves the words in the annex that are said to be no term', () => {
    const text = 'D1.1 The panel has a Meeting List<!-- no term --> and a Meeting List.';
    const files = contentOf({ D: `${text}\n\nD1.2 A list (the “Meeting List”).` });
    files.set(
      'modifications/mp1/annex-a.md',
      `---\nkind: legal-text\nannex: A\ntitle: One\nname: Legal text\n---\n\n<ins>${text}</ins>\n`,
    );
    const ofClause = linesIn(files, rename('Meeting List', 'Roll')).filter((line) =>
      /D1\.1 (?:mention|use): /.test(line),
    );
    expect(ofClause).toEqual([
      'D D1.1 mention: Meeting List',
      'D D1.1 use: Meeting List -> Roll',
      'modifications/mp1/annex-a.md D1.1 use: Meeting List -> Roll',
    ]);
  });

  it('is named in the annex for each provision that it does not show', () => {
    const files = contentOf({
      D: 'Retailer\n: means a person who sells.\n\nD1.1 A Retailer votes.\n\nD1.2 The Panel shall:\n\n- (a) tell; and\n- (b) hear a Retailer.\n\nD1.3 No Retailer pays.',
    });
    files.set(
      'modifications/mp1/annex-a.md',
      '---\nkind: legal-text\nannex: A\ntitle: One\nname: Legal text\n---\n\nAdd Section D1.3 as follows:\n\n<ins>D1.3 No Retailer pays.</ins>\n',
    );
    expect(linesIn(files, rename('Retailer', 'Seller')).slice(4)).toEqual([
      'modifications/mp1/annex-a.md Retailer not-shown: Add Section D1.3 as follows:',
      'modifications/mp1/annex-a.md D1.1 not-shown: Add Section D1.3 as follows:',
      'modifications/mp1/annex-a.md D1.2 not-shown: Add Section D1.3 as follows:',
      'modifications/mp1/annex-a.md D1.3 use: Retailer -> Seller',
    ]);
  });

  it('is named in the annex where a range or a short number means the clause', () => {
    const files = contentOf({ D: 'D1.1 One.\n\nD1.2 Two.\n\nD1.3 Three.\n\nD1.4 Four.' });
    files.set(
      'modifications/mp1/annex-a.md',
      '---\nkind: legal-text\nannex: A\ntitle: One\nname: Legal text\n---\n\nAdd Sections D1.2-4 as follows:\n\n<ins>\n\nD1.2 Two.\n\nD1.3 Three.\n\nD1.4 Four.\n\n</ins>\n',
    );
    const named = (intended: Intended): string[] =>
      linesIn(files, intended).filter((line) => line.includes(' reference: '));
    const annex = 'modifications/mp1/annex-a.md  reference';
    expect(named(move('D1.4', 'D1.9'))).toEqual([`${annex}: Sections D1.2-4`]);
    expect(named(remove('D1.4'))).toEqual([`${annex}: Sections D1.2-4`]);
    expect(named(remove('D1.3'))).toEqual([`${annex}: D1.2-4`]);
    expect(named(remove('D1.2'))).toEqual([`${annex}: D1.2`]);
    expect(named(move('D1.1', 'D1.9'))).toEqual([]);
  });

  it('leaves known faults of versions that keep the name, and names drafts made from it', () => {
    const files = contentOf({
      D: 'D1.1 A list (the “Meeting List”).\n\nD1.2 Each Meeting List is kept.',
    });
    files.set(
      'code/section-d/3.0.md',
      '---\nversion: "3.0"\nstatus: proposed\nbase: "2.0"\nmodifications: [mp2]\n---\n\nD1.1 A list (the “Meeting List”).\n',
    );
    const report = files.get('modifications/mp1/report.md') ?? '';
    files.set('modifications/mp2/report.md', report.replace('MP1', 'MP2'));
    files.set(
      'known-faults.yaml',
      'faults:\n  - rule: term-used-once\n    text: section-d\n    at: Meeting List\n    words: Meeting List\n    reason: So.\n',
    );
    expect(linesIn(files, rename('Meeting List', 'Agenda'))).toEqual([
      'D D1.1 definition: Meeting List -> Agenda',
      'D D1.2 use: Meeting List -> Agenda',
      'D  fact: "2.0"',
      'known-faults.yaml  fact: Meeting List',
    ]);
  });
});
