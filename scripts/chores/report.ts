/**
 * The report of a modification that is only beginning: its head, and nothing said that is not known.
 */
import { stringify } from 'yaml';
import { soundAfter, textOf, type Changes, type Content } from './content.ts';
import { refuseUnseen } from './arguments.ts';
import { Refusal } from './refusal.ts';

/** The content with a modification begun. Refuses where it is there, or where the name is none. */
export function withReport(
  content: Content,
  name: string,
  title: string,
  day: string,
): { readonly content: Content; readonly changes: Changes } {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(`${name} cannot name a folder: use small letters, digits and hyphens.`);
  }
  const path = `modifications/${name}/report.md`;
  if (textOf(content, path) !== undefined) {
    throw new Refusal(`The modification ${name} is there already; leave --title out.`);
  }
  if (title.trim() === '') throw new Refusal('Give --title the title of the modification.');
  refuseUnseen(title, '--title');
  const head = stringify(
    {
      number: name.toUpperCase(),
      title: title.trim(),
      kind: 'report',
      version: '0.1',
      date: day,
      status: 'proposed',
      statusOn: day,
      amends: [],
    },
    { lineWidth: 0 },
  );
  const text = `---\n${head}---\n`;
  const changes = new Map([[path, text]]);
  const library = soundAfter(content, changes, 'The report');
  const files = [...content.files, { path, name: path, text }];
  return { content: { ...content, files, library }, changes };
}
