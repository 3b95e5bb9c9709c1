/** A lone Section of a larger code, whose glossary is in another: it leaves most of its terms open. */
export const PIECE = `# SECTION W: STORES OF DEVICES

## W1 THE PLAN OF THE STORES

W1.1 The DCC shall prepare each year a plan of the stores in which Devices are kept for Users (the “**Joint Store Plan**”).

W1.2 The Joint Store Plan shall state:

- (a) the place of each store;
- (b) the number of Devices that may be kept there; and
- (c) the charge to each User, calculated in accordance with Section K7 (Determining Fixed Charges).

W1.3 The DCC shall send the Joint Store Plan to the Panel, and shall publish the Joint Store Plan on the Website within ten Working Days after the Panel has approved it.

W1.4 A User may object to the Joint Store Plan by notice to the Panel.

## W2 CHECKS OF DEVICES

W2.1 Before a Device is put in a store, the DCC shall carry out the checks in Section W2.2 (the “**Validation Checks**”).

W2.2 The Validation Checks are that:

- (a) the Device is of a Device Model that is on the Central Products List; and
- (b) no User has reported it under Section F2 (Certified Products List).

W2.3 Where a Device fails the Validation Checks, the DCC shall repeat the Validation Checks on the next Working Day.

W2.4 The DCC shall keep a record of the Validation Checks, and each User may inspect that record.
`;
