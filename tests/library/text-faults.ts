/**
 * Faults in the text itself and in files and folders.
 */
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { clause, D9, REPORT, whole, type Fault } from './planting.ts';

/** The text itself. */
export const TEXT: readonly Fault[] = [
  {
    name: 'a clause number twice',
    plant: clause('D10.18 Another.'),
    says: `${D9}:13:1: error: Found D10.18 a second time; it stands first at line 11.`,
  },
  {
    name: 'a limb twice',
    plant: clause('D10.17 The Panel shall:\n\n- (a) one;\n- (a) two.'),
    says: `${D9}:14:1: error: Found D10.17(a) a second time; it stands first at line 13.`,
  },
  {
    name: 'a limb without its label',
    plant: clause('D10.17 The Panel shall:\n\n- (a) one;\n- two.'),
    says: `${D9}:14:1: error: Found a list item without a label among labelled limbs.`,
  },
  {
    name: 'HTML in a clause',
    plant: clause('D10.17 The <b>Panel</b> shall.'),
    says: `${D9}:11:12: error: Found HTML: "<b>".`,
  },
  {
    name: 'a script',
    plant: clause('<script>alert(1)</script>'),
    says: `${D9}:11:1: error: Found HTML: "<script>alert(1)</script>".`,
  },
  {
    name: 'an insertion not closed',
    plant: clause('D10.17 The <ins>Panel shall.'),
    says: `${D9}:11:12: error: Found <ins> without its counterpart.`,
  },
  {
    name: 'insertion and deletion crossed',
    plant: clause('D10.17 <ins>The <del>Panel</ins> shall</del>.'),
    says: `${D9}:11:8: error: Found <ins> without its counterpart.`,
  },
  {
    name: 'a defined term of marks alone',
    plant: clause('!!!\n: means one.'),
    says: `${D9}:11:1: error: Found the defined term “!!!”, which has no letter or digit.`,
  },
  {
    name: 'a defined term with the address of a part',
    plant: clause('## 1 PART\n\n1\n: means one.'),
    says: `${D9}:13:1: error: Found the defined term “1”, whose address is taken by 1 at line 11.`,
  },
  {
    name: 'quotations ten thousand deep',
    plant: clause(`${'>'.repeat(10_000)} deep`),
    says: `${D9}:11:1: error: Found a line with more than 100 spaces and list marks`,
  },
  {
    name: 'twenty thousand stars',
    plant: clause(`D10.17 ${'*'.repeat(20_000)}deep${'*'.repeat(20_000)}.`),
    says: `${D9}:11:8: error: Found so many signs of bold or italic (* or _) in one paragraph that it cannot be read.`,
  },
  {
    name: 'emphasis twenty thousand deep',
    plant: clause(`D10.17 ${'*a '.repeat(20_000)}deep${' b*'.repeat(20_000)}.`),
    says: `${D9}:11:8: error: Found so many signs of bold or italic (* or _) in one paragraph that it cannot be read.`,
  },
  {
    name: 'limbs ten thousand deep',
    plant: clause(
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- (a) x`).join('\n'),
    ),
    says: `${D9}:61:1: error: Found a line with more than 100 spaces and list marks`,
  },
  {
    name: 'insertions ten thousand deep',
    plant: clause('<ins>\n\n'.repeat(10_000) + 'D10.17 deep.\n' + '\n</ins>\n'.repeat(10_000)),
    says: `${D9}:11:1: error: Found marks, lists or quotations inside one another`,
  },
  {
    name: 'insertions never closed, ten thousand',
    plant: clause(`D10.17 ${'<ins>'.repeat(10_000)}`),
    says: `${D9}:11:8: error: Found <ins> without its counterpart.`,
  },
];

/** Files and folders. */
export const FILES: readonly Fault[] = [
  { name: 'an empty file', plant: whole(D9, ''), says: `${D9}:1:1: error: Found an empty file.` },
  {
    name: 'an empty file of fields',
    plant: whole('checks.yaml', ''),
    says: 'checks.yaml:1:1: error: Found an empty file. Expected its fields.',
  },
  {
    name: 'only white space',
    plant: whole(D9, ' \n\n\t\n'),
    says: `${D9}:1:1: error: Found an empty file.`,
  },
  {
    name: 'front matter without text',
    plant: ({ read, write }) => {
      write(D9, `${read(D9).split('\n---\n')[0] ?? ''}\n---\n`);
    },
    says: `${D9}:8:1: error: Found front matter and no text.`,
  },
  {
    name: 'a line of 10 MB',
    plant: clause(`D10.17 ${'word '.repeat(2_000_000)}`),
    says: `${D9}:11:1: error: Found a line of 10,000,007 characters.`,
  },
  {
    name: 'another encoding',
    plant: ({ read, write }) => {
      write(D9, Buffer.from(read(D9).replace('on request', 'on rêquest'), 'latin1'));
    },
    says: `${D9}:11:1: error: Found a character that is not saved as UTF-8`,
  },
  {
    name: 'UTF-16',
    plant: ({ read, write }) => {
      write(D9, Buffer.from(`\uFEFF${read(D9)}`, 'utf16le'));
    },
    says: `${D9}:1:1: error: Found a file saved as UTF-16`,
  },
  {
    name: 'a zero byte',
    plant: clause('D10.17 The \u0000Panel.'),
    says: `${D9}:11:1: error: Found a character that cannot be seen`,
  },
  {
    name: 'a stray Markdown file',
    plant: whole('code/section-d/notes.md', 'Notes.\n'),
    says: 'code/section-d/notes.md:1:1: error: Found a Markdown file in a place that means nothing',
  },
  {
    name: 'capital letters in a file name',
    plant: ({ at }) => {
      renameSync(at('code/section-d/document.md'), at('code/section-d/Document.md'));
    },
    says: 'code/section-d/Document.md:1:1: error: Found a Markdown file in a place that means nothing',
  },
  {
    name: 'capital letters in the ending of a file name',
    plant: ({ at }) => {
      renameSync(at(D9), at('code/section-d/9.0.MD'));
    },
    says: 'code/section-d/9.0.MD:1:1: error: Found a Markdown file in a place that means nothing',
  },
  {
    name: 'a folder named like a version',
    plant: ({ at }) => {
      mkdirSync(at('code/section-d/8.0.md'));
    },
    says: 'code/section-d/8.0.md: error: Found a folder whose name ends in .md',
  },
  {
    name: 'a file name that begins a line of its own on a screen',
    plant: ({ at }) => {
      renameSync(at('code/section-d/document.md'), at('code/section-d/a\n\u001B[31m::error::.md'));
    },
    says: 'code/section-d/a‹U+000A›‹U+001B›[31m::error::.md: error: Found a file whose name',
  },
  {
    name: 'a link that leads back to its own folder',
    plant: ({ at }) => {
      symlinkSync('..', at('code/section-d/loop'));
    },
    says: 'code/section-d/loop: error: Found a link to a file or folder elsewhere',
  },
  {
    name: 'a version without its document',
    plant: ({ at }) => {
      rmSync(at('code/section-d/document.md'));
    },
    says: `${D9}:1:1: error: Found a version in content/code/section-d, and no content/code/section-d/document.md`,
  },
  {
    name: 'an annex without its report',
    plant: ({ at }) => {
      rmSync(at(REPORT));
    },
    says: 'modifications/mp167b/annex-a.md:1:1: error: Found an annex of mp167b, and no report.md',
  },
  {
    name: 'no code.md',
    plant: ({ at }) => {
      rmSync(at('code.md'));
    },
    says: 'code.md: error: Found no code.md in the content folder.',
  },
  {
    name: 'an empty content folder',
    plant: ({ folder }) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
    says: 'code.md: error: Found no code.md in the content folder.',
  },
  {
    name: 'no content folder',
    plant: ({ folder }) => {
      rmSync(folder, { recursive: true });
    },
    says: ': error: Found no content folder.',
  },
];
