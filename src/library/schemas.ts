/**
 * What front matter must hold, file kind by file kind. Every field says what is expected and gives a
 * correct example; the error messages and the editors' guide are made from the same words.
 */
import { z } from 'zod';
import { STATUSES } from '../model/lifecycle.ts';
import { field } from './fields.ts';

const words = z.string().trim().min(1);
const day = z.iso.date();
const folderName = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const number = z.string().regex(/^\d+(?:\.\d+)*$/);
const status = z.enum(STATUSES);

const title = field(words, 'a title, in words', 'title: Modification Process');
const version = field(number, 'a version number in quotation marks', 'version: "10.0"');
const statusField = field(status, `one of ${STATUSES.join(', ')}`, 'status: in-force');
const statusOn = field(
  day,
  'the day for which the status is true, as year-month-day',
  'statusOn: 2023-08-16',
);
const order = field(z.int(), 'a whole number: the place among its neighbours', 'order: 1');
const flag = (name: string): z.ZodOptional<z.ZodBoolean> =>
  field(z.boolean().optional(), 'true or false', `${name}: true`);
const modifications = field(
  z.array(folderName).optional(),
  'a list of modifications, by the names of their folders',
  'modifications: [mp167b]',
);
const amends = field(
  z.array(z.strictObject({ document: folderName, base: number, result: number })),
  'a list of the documents it changes, each with the version it starts from and the version it makes',
  'amends:\n  - { document: section-d, base: "9.0", result: "10.0" }',
);

const annexAmends = field(
  z
    .array(
      z.strictObject({
        document: folderName,
        base: number,
        result: number,
        heading: words.optional(),
      }),
    )
    .optional(),
  'a list of the documents it changes, each with the version it starts from and the version it makes; and the heading it stands under, where that does not name the document',
  'amends:\n  - { document: section-d, base: "9.0", result: "10.0" }',
);

const note = field(
  words.optional(),
  "an editor's note on this copy, in words, shown beside the text",
  'note: The copy of the source lost the underlining that marks insertions.',
);

export const codeSchema = z.strictObject({
  title: field(words, "the code's title, in words", 'title: Smart Energy Code'),
  abbreviation: field(words, "the code's short name", 'abbreviation: SEC'),
  asAt: field(day, 'the day for which the content is true, as year-month-day', 'asAt: 2023-08-16'),
  about: field(
    words,
    'one sentence about the code',
    'about: The contract between the energy companies.',
  ),
  address: field(
    z
      .string()
      .regex(/^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/?$/)
      .optional(),
    'the address at which the site stands: https, a host in lower case, and no path',
    'address: https://code.example.org',
  ),
});

export const sectionSchema = z.strictObject({
  kind: field(z.enum(['section', 'appendix']), 'section or appendix', 'kind: section'),
  number: field(z.string().regex(/^[A-Z]{1,2}$/), 'one or two capital letters', 'number: D'),
  title,
  order,
});

export const policySchema = z.strictObject({
  kind: field(z.literal('policy'), 'policy', 'kind: policy'),
  title,
  abbreviation: field(words.optional(), 'a short name', 'abbreviation: PAP'),
  order,
  liveFrom: field(
    day.optional(),
    'the day it went live, as year-month-day',
    'liveFrom: 2023-01-02',
  ),
  textReproduced: flag('textReproduced'),
  modifications,
  governedBy: field(
    z
      .array(
        z.strictObject({ document: folderName, version: number, clauses: z.array(words).min(1) }),
      )
      .optional(),
    'a list of document versions with the clauses that govern the policy',
    'governedBy:\n  - { document: section-d, version: "10.0", clauses: [D10.22] }',
  ),
  statements: field(
    z
      .array(
        z.strictObject({
          about: words,
          quote: words,
          source: z.strictObject({ modification: folderName, heading: words }),
        }),
      )
      .optional(),
    'a list of quotations, each with what it is about and where it stands',
    'statements:\n  - about: purpose\n    quote: "The purpose of this policy is…"\n    source: { modification: mp167b, heading: Scope }',
  ),
});

export const versionSchema = z.strictObject({
  version,
  status: statusField,
  provisionalNumber: flag('provisionalNumber'),
  base: field(number.optional(), 'the version it is made from, in quotation marks', 'base: "9.0"'),
  modifications,
  inForceFrom: field(
    day.optional(),
    'its first day in force, as year-month-day',
    'inForceFrom: 2023-11-02',
  ),
  inForceOn: field(
    day.optional(),
    'a day on which a source shows it in force, as year-month-day',
    'inForceOn: 2023-08-16',
  ),
  extract: flag('extract'),
  source: field(
    z.strictObject({ modification: folderName, annex: words }).optional(),
    'the modification and annex that the text was taken from',
    'source: { modification: mp167b, annex: a }',
  ),
});

export const reportSchema = z.strictObject({
  number: field(words, "the modification's number", 'number: MP167B'),
  title,
  kind: field(z.literal('report'), 'report', 'kind: report'),
  version: field(number, "the report's version in quotation marks", 'version: "1.0"'),
  date: field(day, "the report's date, as year-month-day", 'date: 2023-08-16'),
  classification: field(words.optional(), 'the classification it bears', 'classification: Clear'),
  note,
  status: statusField,
  statusOn,
  proposer: field(
    z.strictObject({ name: words, organisation: words }).optional(),
    'a name and an organisation',
    'proposer: { name: Tom Rothery, organisation: Data Communications Company (DCC) }',
  ),
  path: field(
    words.optional(),
    'the path it takes, in words',
    'path: Self-Governance Modification',
  ),
  parties: field(z.array(words).optional(), 'a list of the parties it affects', 'parties: [DCC]'),
  amends,
  policies: field(
    z.array(folderName).optional(),
    'a list of policies, by the names of their folders',
    'policies: [programme-assurance-policy]',
  ),
  implementation: field(
    z
      .array(z.strictObject({ date: day, release: folderName.optional(), condition: words }))
      .optional(),
    'a list of dates with their conditions',
    'implementation:\n  - date: 2024-02-29\n    release: february-2024\n    condition: if a decision to approve is received on or before 15 February 2024',
  ),
  timetable: field(
    z.array(z.strictObject({ event: words, date: words })).optional(),
    'a list of events with their dates, as printed',
    'timetable:\n  - { event: Change Board Vote, date: "20 Sep 2023" }',
  ),
  reason: field(
    z.strictObject({ quote: words, heading: words }).optional(),
    'why it was made, quoted from the report, and the heading that the words stand under',
    'reason:\n  quote: "The policy is not currently referenced in the code."\n  heading: What is the issue?',
  ),
  objectives: field(
    z
      .array(
        z.strictObject({
          objective: words,
          words: words.optional(),
          views: z.array(z.strictObject({ by: words, view: words, heading: words })).min(1),
        }),
      )
      .optional(),
    'a list of objectives, each with what the report says of it: by whom, the view, and the heading that it stands under',
    'objectives:\n  - objective: SEC Objective (a)\n    words: "Facilitate the efficient provision of smart metering systems."\n    views:\n      - { by: Proposer, view: better facilitated, heading: "Proposer\'s views" }',
  ),
});

export const annexSchema = z.strictObject({
  kind: field(
    z.enum(['legal-text', 'consultation-responses']),
    'legal-text or consultation-responses',
    'kind: legal-text',
  ),
  annex: field(z.string().regex(/^[A-Z]$/), 'a capital letter', 'annex: A'),
  title,
  name: field(words, 'what the annex is, in words', 'name: Legal text'),
  version: field(number.optional(), "the annex's version in quotation marks", 'version: "1.0"'),
  amends: annexAmends,
  note,
});

export const releaseSchema = z.strictObject({
  title,
  date: field(day, 'the day of the release, as year-month-day', 'date: 2024-02-29'),
  status: statusField,
  statusOn,
  modifications: field(
    z.array(z.strictObject({ modification: folderName, condition: words })),
    'a list of modifications with the condition of each',
    'modifications:\n  - modification: mp167b\n    condition: if a decision to approve is received on or before 15 February 2024',
  ),
});

/** What a rule's severity may be set to. */
const CHECK_SEVERITIES = ['error', 'warning', 'note', 'off'] as const;

export const checksSchema = z.strictObject({
  complete: field(
    z.boolean().optional(),
    'true where the content holds the whole code, else false',
    'complete: true',
  ),
  severities: field(
    z.record(words, z.enum(CHECK_SEVERITIES)).optional(),
    'the names of rules, each with error, warning, note or off',
    'severities:\n  clause-number-gap: note\n  relative-reference: off',
  ),
});

/** One entry of `known-faults.yaml`. */
export const knownFaultSchema = z.strictObject({
  rule: words,
  text: words,
  at: words.optional(),
  words: words,
  reason: words,
});

export const knownFaultsSchema = z.strictObject({
  faults: field(
    z.array(knownFaultSchema),
    'a list of faults of the official text, each with its rule, text, words and reason, and the provision it is at',
    'faults:\n  - rule: definition-location-misstated\n    text: section-a\n    at: Programme Assurance Policy\n    words: Section C2.3 (Panel Duties)\n    reason: The modification as published reads so.',
  ),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const publishedSchema = z.strictObject({
  versions: field(
    z.array(
      z.strictObject({
        document: folderName,
        version: number,
        on: day,
        sha256,
        corrections: z
          .array(
            z.strictObject({ on: day, reason: words, changes: z.array(words).optional(), sha256 }),
          )
          .optional(),
      }),
    ),
    'a list of versions, each with its document, the day it was recorded, and the SHA-256 of its text',
    `versions:\n  - document: section-d\n    version: "9.0"\n    on: 2023-08-16\n    sha256: ${'0'.repeat(64)}`,
  ),
});

export const changelogSchema = z.strictObject({ title });
