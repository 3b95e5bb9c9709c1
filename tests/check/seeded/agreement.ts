/**
 * A contract without a fault that has what the other invented texts lack: a long list of definitions by
 * the alphabet, terms for one part only, signposts to brackets, limbs that are cited, ranges.
 */
export const AGREEMENT = `## 1 Definitions

1.1 In this Agreement:

“**Access Code**” means the code by which the Tenant enters the Store.

“**Business Day**” means a day on which banks are open in London.

“**Deposit**” has the meaning given in clause 3.2.

“**Goods Register**” means the list of Stored Goods that the Keeper writes.

“**Keeper**” means the person who owns the Store.

“**Opening Hours**” means the hours that the Keeper shows at the door of the Store.

“**Store**” means the building at 4 Quay Street.

“**Tenant**” means the person who keeps things in a Unit.

“**Unit**” means a room of the Store that has a number of its own.

1.2 Clauses 2.1 to 2.4 apply to each Unit, and clause 3 to each Tenant.

## 2 The Unit

2.1 The Keeper shall let the Unit to the Tenant for the months that the Tenant pays for. The Tenant may enter the Unit in Opening Hours, and at other hours with the Access Code.

2.2 The Tenant may bring into the Unit furniture, books and other things (the “**Stored Goods**”). The Keeper shall enter the Stored Goods in the Goods Register within two Business Days, and the Tenant may read the Goods Register.

2.3 The Tenant shall not:

- (a) bring anything into the Store that burns easily;
- (b) sleep in the Unit;
- (c) give the Access Code to another person; or
- (d) let the Unit to another person without the consent of the Keeper.

2.4 The Keeper may enter the Unit on a Business Day where the Tenant has broken clause 2.3(b) or where the Keeper has reason to think that the Stored Goods are not safe. The Keeper shall then tell the Tenant (i) when the Unit was entered; (ii) who entered it; and (iii) what was found.

2.5 In this clause 2.5, “**Rescue Team**” means those whom the Keeper sends to a fire. The Rescue Team may open the Unit, and the Tenant shall let the Rescue Team in.

## 3 Payment

3.1 The Tenant shall pay the rent on the first Business Day of each month.

3.2 The Tenant shall pay one month of rent when the contract begins (the “**Deposit**”). The Keeper shall keep the Deposit apart, and may use the Deposit only under clause 3.4.

3.3 Where the Tenant is late, the Keeper may change the Access Code until the rent is paid, but not where the Tenant has told the Keeper of a reason under clause 4.1.

3.4 The Keeper may take from the Deposit what it costs to clean the Unit (the “**Cleaning Costs**”). The Keeper shall show the Tenant how the Cleaning Costs were reckoned, and the Tenant may contest the Cleaning Costs under clause 4.2.

3.5 The Keeper shall send the Tenant a statement each year (the “**Yearly Account Statement**”). The Yearly Account Statement says what the Tenant has paid, and the Tenant may correct the Yearly Account Statement within a month.

## 4 Disputes

4.1 A Tenant who cannot pay shall tell the Keeper why, in writing and within ten days.

4.2 Where the Tenant contests what the Keeper did under clause 2.4 or clause 3.4, the two shall name one person (the “**Referee**”) who decides. The Referee shall hear both, and what the Referee decides is binding.

4.3 The Keeper shall pay the Referee, unless the Referee finds for the Keeper, and shall enter the sum in the Yearly Account Statement.
`;
