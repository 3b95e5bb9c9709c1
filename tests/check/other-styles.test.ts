/**
 * Texts that were written to try the register, in other styles of drafting: what the checks say of
 * them. Whatever is told besides is a false alarm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { severityOf } from '../../src/model/diagnostics.ts';

const folder = join(import.meta.dirname, '..', 'register', 'known');

/** The words that are told, by text and rule. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'invented-addendum': ['Cover Sheet', 'Handler', 'PARTY’S LIABILITY UNDER THIS'],
  'invented-articles': ['7', 'Model Articles', 'director'],
  'invented-battery-regulation': ['Paragraph 3'],
  'invented-board-rules': ['Audit Board', 'Standing Orders', 'Vice-Chair'],
  'invented-code-section': ['Device Log', 'Shared Device', 'Panel', 'DCC'],
  'invented-contract': ['Privacy Service Statement'],
  'invented-eu-regulation': [],
  // Numbers are left out, and its subsections bear whole numbers.
  'invented-facility': ['7'],
  'invented-grant': ['Arts Trust', 'Charities SORP', 'Final Report'],
  'invented-harbour-act': ['9', 'Subsections 2.1'],
  'invented-hosting-terms': [],
  'invented-lease': ['Insurance Policy', 'Standard Commercial Property Conditions'],
  'invented-licence': [],
  'invented-master-agreement': ['5', '8', 'Affiliate'],
  'invented-nda': [],
  'invented-it-policy': ['Service Desk', 'Staff Handbook'],
  'invented-policy': ['Section 3.1'],
  'invented-records-act': ['28', '51'],
  'invented-security-policy': [
    'Acceptable Use Policy',
    'Data Protection Policy',
    'Disciplinary Policy',
    'Password Standard',
    'Security Team',
    'paragraph 3.1(a)',
  ],
  'invented-society-rules': [],
  'invented-statute': ['Harbour Authority'],
  'invented-supply-agreement': [],
  'invented-terms-of-service': ['Community Guidelines', 'Privacy Policy'],
  'sec-a-and-d': ['Section C2.3'],
};

it.each(readdirSync(folder))('%s', (name) => {
  const marked = readFileSync(join(folder, name, 'marked.md'), 'utf8');
  const text = marked.replaceAll(/⟦([^⟦⟧→]*)(?:→[^⟦⟧]*)?⟧/g, '$1');
  const lines = text.split('\n');
  const told = checkAlone(text, name)
    .diagnostics.filter((one) => severityOf(one) !== 'note')
    .map(({ place }) => {
      if (place === undefined || !('start' in place)) return '';
      const { start, end } = place;
      return lines[start.line - 1]?.slice(start.column - 1, end.column - 1);
    });
  expect(told.sort()).toEqual([...(TOLD[name] ?? ['nothing is known of this text'])].sort());
});
