/**
 * The headings of the report in their order. The source marks headings by nothing but their place,
 * so they are listed here; one that is missing or out of order is an error. In each list the main
 * heading comes first and the headings under it follow.
 */
const reportOutline: readonly (readonly [string, ...string[]])[] = [
  ['About this document'],
  ['Contact'],
  ['1. Summary'],
  [
    '2. Issue',
    'What are the current arrangements?',
    'The Programme Assurance Policy',
    'What is the issue?',
    'What is the impact this is having?',
    'Impact on consumers',
  ],
  ['3. Solution', 'Proposed Solution', 'Scope'],
  [
    '4. Impacts',
    'SEC Parties',
    'DCC System',
    'SEC and subsidiary documents',
    'Consumers',
    'Other industry Codes',
    'Greenhouse gas emissions',
  ],
  ['5. Costs', 'SECAS costs', 'SEC Party costs'],
  ['6. Implementation approach', 'Agreed implementation approach'],
  [
    '7. Assessment of the proposal',
    'Views of the Sub-Committee Chairs',
    'Solution development',
    'Splitting MP167 into two separate modifications',
    'Views of the Working Group',
  ],
  [
    '8. Case for change',
    'Business case',
    'Support for the Proposed Solution',
    'Views against the General SEC Objectives',
    "Proposer's views",
    'Industry views',
    'Views against the consumer areas',
    'Improved safety and reliability',
    'Lower bills than would otherwise be the case',
    'Reduced environmental damage',
    'Improved quality of service',
    'Benefits for society as a whole',
    'Final conclusions',
  ],
  ['Appendix 1: Progression timetable'],
  ['Appendix 2: Glossary'],
];

/** Each heading with the name of its region: `report/2. Issue/What is the issue?`. */
export function outlineNames(): { readonly heading: string; readonly name: string }[] {
  return reportOutline.flatMap(([first, ...below]) => [
    { heading: first, name: `report/${first}` },
    ...below.map((heading) => ({ heading, name: `report/${first}/${heading}` })),
  ]);
}
