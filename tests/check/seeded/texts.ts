/**
 * Invented texts without a fault, in several styles of drafting. Faults are planted in them one by
 * one; each is its own clean twin.
 */
import { hashOfText } from '../../../src/library/read-records.ts';
import { PIECE } from './piece.ts';
import type { Sample } from '../../../src/check/rule.ts';

/** A code of Sections: definitions in a list, signposts, sub-headings, limbs. */
const SECTION = `## Q1 DEFINITIONS

Q1.1 In this Section Q, the following expressions have these meanings:

Approved Ledger
: means a Ledger that the Registrar has approved under Section Q2.3.

Ledger
: means the record of holdings that each Member keeps.

Member
: means a person who is admitted under Section Q2.1 (Admission).

Notice Period
: has the meaning given to that expression in Section Q3.2 (Leaving).

Registrar
: means the person who is appointed under Section Q2.4 (Registrar).

## Q2 MEMBERSHIP

### Admission

Q2.1 The Registrar shall admit a person who:

- (a) asks for it in writing;
- (b) keeps a Ledger; and
- (c) pays what is due under Section Q3.4.

Q2.2 A person who is refused may ask the Registrar (in writing, and within one month) for the reasons.

Q2.3 The Registrar shall approve the Ledger of a Member where:

- (a) the Ledger is complete;
- (b) the Ledger:
  - (i) is kept up to date; or
  - (ii) is brought up to date within the Notice Period; and
- (c) nothing in Sections Q3.1 to Q3.3 stands against it.

### Registrar

Q2.4 The Members shall appoint a Registrar. The Registrar shall publish each Approved Ledger, and may withdraw an Approved Ledger.

Q2.5 The Registrar may refuse a person under paragraph (b) of Section Q2.1, and shall then say so under Section Q2.2.

## Q3 CONDUCT

### Leaving

Q3.1 A Member may leave by writing to the Registrar.

Q3.2 A Member shall stay for three months after writing (the “**Notice Period**”), unless the Registrar shortens the Notice Period.

Q3.3 Sections Q2.1 and Q2.3 do not apply to a Member during the Notice Period.

### Charges

Q3.4 Each Member shall pay a charge each month (the “**Monthly Charge**”). The Registrar may waive the Monthly Charge, and shall publish the Monthly Charge.

Q3.5 [Not used]

Q3.6 Where Section Q3.4 (Charges) and another part of this Section Q3 differ, Section Q3.4 prevails.
`;

/** An Appendix: numbers without a letter, "clause", quoted definitions. */
const APPENDIX = `## 1 Scope

1.1 This document sets out how each Operator tests a Device. In this document:

- (a) “**Operator**” means a person who runs a network;
- (b) “**Device**” means equipment that an Operator connects; and
- (c) “**Test Report**” means what an Operator writes under clause 2.3.

1.2 An Operator shall follow clauses 2.1 to 2.4, and may depart from clause 2.2 where clause 3.1 allows it.

## 2 Testing

2.1 Each Operator shall test a Device before it is connected, and shall do so again (unless clause 3.2 applies) each year.

2.2 A test shall cover:

- (a) safety;
- (b) accuracy, and in particular:
  - (i) under load; and
  - (ii) at rest; or
- (c) whatever else the Operator finds necessary.

2.3 The Operator shall write a Test Report within ten days. The Test Report shall name the Device, the result and the date.

2.4 An Operator shall keep each Test Report for five years, and shall show it to another Operator who asks under clause 3.3.

## 3 Departures

3.1 An Operator may leave out a test of a Device where a Test Report of the same Device is less than one month old.

3.2 Where a Device is replaced, clause 2.1 applies to the new Device only.

3.3 An Operator may ask another for a Test Report. The request shall (a) be in writing; (b) name the Device; and (c) say why the Test Report is needed.
`;

/** A contract: headings run in, terms defined in brackets, "Section 4.2". */
const CONTRACT = `## 1 Services

1.1 **Supply.** This Agreement is between the party who provides the services (“**Provider**”) and the party who orders them (“**Customer**”). Provider will supply the services that are described in an order (each, a “**Service Order**”).

1.2 **Changes.** Customer may change a Service Order by telling Provider at least thirty days ahead. Provider may refuse the change under Section 3.2 (Refusal).

1.3 **Users.** Customer will make sure that its employees (“**Users**”) follow Section 2.1. Users may not resell what a Service Order describes.

## 2 Use

2.1 **Restrictions.** Customer and Users will not:

- (a) copy what Provider supplies;
- (b) remove a notice; or
- (c) let others use it, unless Section 2.2 allows it.

2.2 **Affiliates.** Customer may let a company that it controls (an “**Affiliate**”) use the services. Customer answers for each Affiliate as for itself, and Sections 2.1 and 3.1 apply to the Affiliate.

## 3 Payment

3.1 **Fees.** Customer will pay the amounts in the Service Order (“**Fees**”) within thirty (30) days. Fees are not returned, except under Section 3.3.

3.2 **Refusal.** Provider may refuse a change where Fees are overdue, or where a User or an Affiliate has broken Section 2.1 (Restrictions).

3.3 **Refunds.** Where Provider ends a Service Order, Provider will return the Fees for the time after its end.
`;

/** A policy: prose, definitions in a two-column table. */
const POLICY = `## 1 Purpose

1.1 This policy governs how the committee reviews a Proposal. These words have these meanings in it:

| Term | Meaning |
| --- | --- |
| Assessor | means a person whom the committee names under clause 2.1 |
| Final Statement | means the statement that an Assessor writes under clause 2.3 |
| Proposal | means a plan that is sent to the committee |

1.2 The committee reviews each Proposal as clause 2 says.

## 2 Review

2.1 The committee names an Assessor for each Proposal within five (5) days.

2.2 The Assessor reads the Proposal and asks for what is missing. Where nothing is sent within ten days, the Assessor closes the Proposal.

2.3 The Assessor writes a Final Statement. A Final Statement says what the Proposal changes, what it costs and whom it concerns.

2.4 The committee decides on the Proposal when it has read the Final Statement, and publishes its decision with the Final Statement.
`;

const DOCUMENT = (number: string, title: string, order: number): string =>
  `---\nkind: section\nnumber: ${number}\ntitle: ${title}\norder: ${String(order)}\n---\n`;

const IN_FORCE = '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\n';

/** Two Sections and a modification that are read together. */
const CODE: Readonly<Record<string, string>> = {
  'code/section-a/document.md': DOCUMENT('A', 'Definitions', 1),
  'code/section-a/1.0.md': `${IN_FORCE}A1.1 In this Code:

Carrier
: means a person who carries goods.

Delivery Window
: has the meaning given to that expression in Section B1.3 (Delivery).

Goods
: means what a Carrier carries for a Sender.

Loading Plan
: has the meaning given to that expression in Section B1.2 (Loading).

Sender
: means a person who hands Goods to a Carrier.
`,
  'code/section-b/document.md': DOCUMENT('B', 'Carriage', 2),
  'code/section-b/1.0.md': `${IN_FORCE}## B1 CARRIAGE

### Loading

B1.1 A Carrier shall take the Goods of each Sender, and shall load the Goods safely.

B1.2 A Carrier shall keep a plan of how the Goods are loaded (the “**Loading Plan**”). Each Sender may read the Loading Plan.

### Delivery

B1.3 A Carrier shall deliver the Goods between the two hours that the Sender names (the “**Delivery Window**”). The Delivery Window is at least two hours long.

B1.4 Where a Carrier misses the Delivery Window, the Carrier shall tell the Sender:

- (a) when the Goods will come;
- (b) why the Loading Plan was not kept; and
- (c) what Section B1.5 gives to the Sender.

B1.5 The Sender may ask for the price of carriage back under this Section B1.
`,
  'code/section-b/2.0.md': `---
version: "2.0"
status: proposed
base: "1.0"
modifications: [mp1]
---

## B1 CARRIAGE

### Loading

B1.1 A Carrier shall take the Goods of each Sender, and shall load the Goods safely.

B1.2 A Carrier shall keep a plan of how the Goods are loaded (the “**Loading Plan**”). Each Sender may read the Loading Plan.

### Delivery

B1.3 A Carrier shall deliver the Goods between the two hours that the Sender names (the “**Delivery Window**”). The Delivery Window is at least two hours long.

B1.4 Where a Carrier misses the Delivery Window, the Carrier shall tell the Sender:

- (a) when the Goods will come;
- (b) why the Loading Plan was not kept; and
- (c) what Section B1.5 gives to the Sender.

B1.5 The Sender may ask for the price of carriage back under this Section B1.

B1.6 The Carrier shall answer the Sender within ten days.

B1.7 Where the Carrier does not answer, the Sender need not pay.
`,
  'modifications/mp1/report.md': `---
number: MP1
title: Answers to Senders
kind: report
version: "1.0"
date: 2024-01-01
status: proposed
statusOn: 2024-01-01
amends:
  - { document: section-b, base: "1.0", result: "2.0" }
---

Senders wait for answers.
`,
  'modifications/mp2/report.md': `---
number: MP2
title: Weighing of Goods
kind: report
version: "1.0"
date: 2024-01-01
status: proposed
statusOn: 2024-01-01
amends: []
---

Nobody weighs what is carried.
`,
  'modifications/mp1/annex-a.md': `---
kind: legal-text
annex: A
title: Answers to Senders
name: Legal text
---

## Section B ‘Carriage’

Add Sections B1.6-7 as follows:

B1.5 The Sender may ask for the price of carriage back under this Section B1.

<ins>

B1.6 The Carrier shall answer the Sender within ten days.

B1.7 Where the Carrier does not answer, the Sender need not pay.

</ins>
`,
};

const MEETINGS = '\nD1.1 The panel shall meet monthly.\n\nD1.2 The panel shall keep minutes.\n';

/** A Section of three versions, with the record of what was put in force. */
export const RECORD: Readonly<Record<string, string>> = {
  'checks.yaml': 'severities:\n  amendment-without-annex: off\n',
  'code/section-d/document.md': DOCUMENT('D', 'Meetings', 1),
  'code/section-d/1.0.md': `---\nversion: "1.0"\nstatus: superseded\ninForceFrom: 2024-01-01\n---\n${MEETINGS}`,
  'code/section-d/1.1.md': `---\nversion: "1.1"\nstatus: in-force\ninForceFrom: 2024-02-01\n---\n${MEETINGS}`,
  'code/section-d/2.0.md': `---\nversion: "2.0"\nstatus: proposed\nbase: "1.1"\nmodifications: [mp1]\n---\n${MEETINGS}`,
  'modifications/mp1/report.md': `---\nnumber: MP1\ntitle: Meetings\nkind: report\nversion: "1.0"\ndate: 2024-01-01\nstatus: proposed\nstatusOn: 2024-01-01\namends: []\n---\n\nMeetings are few.\n`,
  'published.yaml': `versions:\n  - document: section-d\n    version: "1.0"\n    on: 2024-01-01\n    sha256: ${hashOfText(MEETINGS)}\n  - document: section-d\n    version: "1.1"\n    on: 2024-02-01\n    sha256: ${hashOfText(MEETINGS)}\n`,
};

export const TEXTS: Readonly<Record<string, Sample>> = {
  section: SECTION,
  appendix: APPENDIX,
  contract: CONTRACT,
  policy: POLICY,
  code: CODE,
  record: RECORD,
  piece: PIECE,
};
