/**
 * The editors' rule book, made from the rules: each with its reason, a right and a wrong example, and
 * what is told of the wrong one.
 */
import type { Severity } from '../model/diagnostics.ts';
import type { Rule, Sample } from './rule.ts';

const TITLES: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  note: 'Notes',
};

const INTRODUCTION = `# The rule book

<!-- Made by npm run rule-book from src/check/rules/; change the rules, not this page. -->

\`npm run check\` tells what breaks these rules. The [editors' guide](editors-guide.md#check-the-text) shows how to run it, how to set how grave a rule is, and how to allow a fault.

In each wrong example ⟦ and ⟧ stand around the words that are told. They are no part of the text.
`;

/** Writes the rule book as Markdown. */
export function ruleBook(rules: readonly Rule[]): string {
  const chapters = (['error', 'warning', 'note'] as const).map((severity) => {
    const own = rules.filter((rule) => rule.severity === severity);
    const list = own.map(({ name, sentence }) => `- [${name}](#${name}): ${sentence}`).join('\n');
    return `## ${TITLES[severity]}\n\n${list}\n\n${own.map(entryOf).join('\n')}`;
  });
  return [INTRODUCTION, ...chapters].join('\n');
}

/** What is said of a rule whose severity is no matter of choice. */
const ALWAYS = ' It stays an error whatever `checks.yaml` says, and nothing allows it.';

function entryOf({ name, sentence, reason, firm, right, wrong, found }: Rule): string {
  return `### ${name}

${sentence} ${reason}${firm === true ? ALWAYS : ''}

Right:

${sampleText(right)}

Wrong:

${sampleText(wrong)}

> ${found}
`;
}

function sampleText(sample: Sample): string {
  const files: readonly (readonly [string, string])[] =
    typeof sample === 'string' ? [['', sample]] : Object.entries(sample);
  return files
    .map(([file, text]) => {
      const name = file === '' ? '' : `\`${file}\`\n\n`;
      return `${name}\`\`\`text\n${text.trimEnd()}\n\`\`\``;
    })
    .join('\n\n');
}
