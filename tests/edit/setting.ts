/** A small code for tests of what an editor asks: its files, the library, a register. */
import { placesIn, type Places } from '../../src/check/places.ts';
import type { Consequence, Setting } from '../../src/edit/consequences.ts';
import { namesOfCode } from '../../src/library/code-names.ts';
import { consolidationOf } from '../../src/library/consolidations.ts';
import { libraryOf } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { buildRegister } from '../../src/register/register.ts';
import { block } from '../outline.ts';

const CODE = '---\ntitle: Example Code\nabbreviation: EC\nasAt: 2024-01-01\nabout: A code.\n---\n';

/** Files of a content folder: each Section by its letter, as a draft of version 2.0. */
export function contentOf(texts: Readonly<Record<string, string>>): Map<string, string> {
  const files = new Map([['code.md', CODE]]);
  files.set(
    'modifications/mp1/report.md',
    '---\nnumber: MP1\ntitle: One\nkind: report\nversion: "1.0"\ndate: 2024-01-01\nstatus: proposed\nstatusOn: 2024-01-01\namends: []\n---\n',
  );
  Object.entries(texts).forEach(([letter, text], index) => {
    const folder = `code/section-${letter.toLowerCase()}`;
    files.set(
      `${folder}/document.md`,
      `---\nkind: section\nnumber: ${letter}\ntitle: Section of ${letter}\norder: ${String(index + 1)}\n---\n`,
    );
    files.set(
      `${folder}/1.0.md`,
      '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\nOld text.\n',
    );
    files.set(
      `${folder}/2.0.md`,
      `---\nversion: "2.0"\nstatus: proposed\nbase: "1.0"\nmodifications: [mp1]\n---\n\n${block(text)}\n`,
    );
  });
  return files;
}

/** What is worked out from some files, read with a version of them. */
export function settingOf(files: ReadonlyMap<string, string>, number = '2.0'): Setting {
  const content = [...files].map(([path, text]) => ({ path, name: `content/${path}`, text }));
  const { library, diagnostics } = libraryOf(content, 'content');
  if (library === undefined) throw new Error(reportText(diagnostics));
  const version = library.documents[0]?.versions.find((one) => one.number === number);
  if (version === undefined) throw new Error(`There is no ${number}.`);
  const register = buildRegister(consolidationOf(library, version), namesOfCode(library.code));
  const known = new Map<string, Places>();
  return {
    library,
    register,
    placesIn: (file) => {
      const places = known.get(file) ?? placesIn(files.get(file.slice('content/'.length)) ?? '');
      known.set(file, places);
      return places;
    },
  };
}

/** A consequence as a line: "A D1.2 use: Parties -> Members". */
export function lineOf({ file, at, touched, words, edit }: Consequence): string {
  const letter = /section-(\w+)\//.exec(file)?.[1]?.toUpperCase() ?? file.slice('content/'.length);
  return `${letter} ${at} ${touched}: ${words}${edit === undefined ? '' : ` -> ${edit}`}`;
}
