/** The arguments of `evaluate:checks`: what they are, what they mean, and what is wrong with them. */
import { parseArgs } from 'node:util';

/** What is asked of the command. */
export interface Asked {
  readonly help: boolean;
  /** Files, content folders and folders of both; none for the texts of the tests. */
  readonly paths: readonly string[];
  readonly seed: number;
  readonly most: number;
  readonly slips: boolean;
  readonly out: string | undefined;
  readonly rules: readonly string[];
}

export const HELP = `Usage: npm run evaluate:checks -- [FOLDER or FILE.md …] [options]

Plants slips in legal texts, one at a time, and counts which of them the checks tell at their place,
and what they tell besides. Without a name it does so with the texts of the tests, among them slips
planted by hand and texts with all that their drafters left in. A name is a Markdown file, a content
folder (with a code.md), or a folder that holds some of both at any depth. Each text is its own clean
twin, as it stands: what is told of it already counts neither way. Example:

  npm run evaluate:checks -- ../contracts --most 6 --slips --out spoilt

--seed N     which slips are chosen; the same number gives the same slips (1 by default)
--most N     slips for each rule and text, at most (6 by default)
--slips      names each slip that was missed or left open, and whatever was told wrongly, with the line of the
             text before (-) and after (+)
--rule NAME  only slips of that rule or that way of spoiling; may be given several times
--out DIR    writes each spoilt text there, named by what was planted and whether it was found
--help       this

Found is a slip that its rule tells, or one that names the same slip (tests/check/seeded/sisters.ts).
Open is one of which the check says that it cannot know: a term that a piece of a code does not define
may be defined in another piece. Recall is of the others.
False is an error or warning that comes with a slip that gives no cause for it.
Exit status: 0 where every rule is as exact as it must be (an error's rule 1, a warning's 0.95, a
note's 0.9), 1 where one is not, 2 where there is nothing to plant in.`;

/**
 * Reads the arguments.
 *
 * @throws Error that says in one sentence what is wrong with them.
 */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      most: { type: 'string', default: '6' },
      slips: { type: 'boolean', default: false },
      rule: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const { slips, out, help, rule } = values;
  const [seed, most] = [numberOf('seed', values.seed), numberOf('most', values.most)];
  return { help, paths: positionals, seed, most, slips, out, rules: rule };
}

function numberOf(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`Give --${name} a whole number: --${name} 6.`);
  return Number(value);
}
