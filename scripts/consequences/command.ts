/**
 * `npm run consequences -- rename|move|remove …`: what an intended change touches elsewhere.
 */
import { placesIn, type Places } from '../../src/check/places.ts';
import type { Intended, Setting } from '../../src/edit/consequences.ts';
import { consequencesOf } from '../../src/edit/intended.ts';
import { namesOfCode } from '../../src/library/code-names.ts';
import {
  consolidationOf,
  inForce,
  proposedBy,
  type Consolidation,
} from '../../src/library/consolidations.ts';
import { counted } from '../../src/publish/words.ts';
import { buildRegister } from '../../src/register/register.ts';
import { readOptions, versionNameIn } from '../chores/arguments.ts';
import { list, openContent, versionIn, type Content } from '../chores/content.ts';
import { Refusal, tell } from '../chores/refusal.ts';
import { consequencesJson, patchOf, printConsequences } from './print.ts';

const HELP = `Usage: npm run consequences -- rename "OLD TERM" "NEW TERM" [--in WHERE] [options]
       npm run consequences -- move VERSION CLAUSE NEW-NUMBER [options]
       npm run consequences -- remove VERSION CLAUSE [options]

Lists every place that a renamed term, a moved or a removed clause touches, each with its reason, and
with the edit that would follow the change where that can be told. It changes nothing.

VERSION            a document and a version, as in section-d@10.0: the clause is in it
CLAUSE             a number, as in D10.22
--in WHERE         for a term: the texts that are read with this version (section-d@10.0), or those
                   that a modification would make (mp167b); without it, the texts in force
--format terminal  a line for each place (this is the default)
--format patch     the edits as a patch: npm run -s consequences -- … --format patch | git apply
--format json      all that is known, for programs
--help             this

A patch leaves out text that is published: begin a draft for it first, with npm run draft.
Exit status: 0 where it was worked out, 1 where it was refused.`;

const OPTIONS = {
  in: { type: 'string' },
  format: { type: 'string', default: 'terminal' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Does what the arguments ask for, and gives what to print; throws a Refusal where it cannot. */
export function consequences(args: readonly string[]): string {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help) return HELP;
  const { format } = values;
  if (format !== 'terminal' && format !== 'json' && format !== 'patch') {
    throw new Refusal(`There is no format ${format}; use terminal, patch or json.`);
  }
  const content = openContent();
  const [intended, consolidation] = intendedIn(positionals, values.in, content);
  const setting = settingOf(content, consolidation);
  const answer = consequencesOf(intended, setting);
  if (answer.kind === 'refused') throw new Refusal(answer.why);
  const { consequences: found } = answer;
  if (format === 'json') return consequencesJson(found);
  if (format === 'terminal') return printConsequences(found);
  const left = found.filter(({ edit, published }) => edit === undefined || published).length;
  if (left > 0) {
    tell(`Not in the patch: ${counted(left, 'place')}. --format terminal lists them.`);
  }
  // A last line of context may be empty: a blank that the patch cannot do without.
  return patchOf(found, setting.placesIn).replace(/\n$/, '');
}

function intendedIn(
  [what, ...names]: readonly string[],
  where: string | undefined,
  content: Content,
): [Intended, Consolidation] {
  if (what === 'rename' && names.length === 2) {
    const [from = '', to = ''] = names;
    return [{ kind: 'rename', from, to }, consolidationIn(where, content)];
  }
  if (what === 'move' || what === 'remove') {
    const [name, clause, to, ...more] = names;
    const enough = what === 'move' ? to !== undefined : to === undefined;
    if (name !== undefined && clause !== undefined && enough && more.length === 0) {
      if (where !== undefined)
        throw new Refusal('--in is for a term; the version is named already.');
      const [document, version] = versionIn(content, name);
      return [
        to === undefined
          ? { kind: 'remove', document: document.id, clause }
          : { kind: 'move', document: document.id, from: clause, to },
        consolidationOf(content.library, version),
      ];
    }
  }
  throw new Refusal(
    'Say what is to change: rename "OLD" "NEW", move VERSION CLAUSE NEW-NUMBER, or remove VERSION CLAUSE. --help tells more.',
  );
}

function consolidationIn(where: string | undefined, content: Content): Consolidation {
  const { library } = content;
  if (where === undefined) return inForce(library);
  if (versionNameIn(where) !== undefined) {
    return consolidationOf(library, versionIn(content, where)[1]);
  }
  const modification = library.modifications.find(({ id }) => id === where);
  if (modification !== undefined) return proposedBy(library, [modification.id]);
  const ids = library.modifications.map(({ id }) => id);
  throw new Refusal(
    `${where} is no version (section-d@10.0) and no modification${ids.length > 0 ? `; there ${ids.length === 1 ? 'is' : 'are'} ${list(ids)}` : ''}.`,
  );
}

function settingOf({ library, files }: Content, consolidation: Consolidation): Setting {
  const known = new Map<string, Places>();
  return {
    library,
    register: buildRegister(consolidation, namesOfCode(library.code)),
    placesIn: (file) => {
      const text = files.find(({ name }) => name === file)?.text ?? '';
      const places = known.get(file) ?? placesIn(text);
      known.set(file, places);
      return places;
    },
  };
}
