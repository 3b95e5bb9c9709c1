/**
 * A renamed term in the annexes that make the proposed texts.
 */
import type { Definition } from '../register/definitions/definitions.ts';
import { inlineDefinitionRanges, type Words } from '../register/provisions.ts';
import { switchesIn } from '../register/terms/switches.ts';
import { inAnnex, keptWords, markingAt } from './annex-marks.ts';
import { consequence, type Consequence, type Setting } from './consequences.ts';
import { occurrences } from './occurrences.ts';
import { annexes, paperWords } from './papers.ts';
import { useEdit, type Names } from './use-edit.ts';

/** The annexes that make the proposed texts: without the same edits they no longer make them. */
export function annexEdits(
  definitions: readonly Definition[],
  names: Names,
  setting: Setting,
): Consequence[] {
  const { from, to } = names;
  const keys = new Set(definitions.map(({ key }) => key));
  const reading = setting.register.readingOf(undefined);
  return paperWords(setting).flatMap(({ file, node, around, marking }) => {
    const text = marking === 'deletion' ? '' : keptWords(node);
    const asMarked = (edit: Consequence, start: number, end: number): Consequence[] =>
      inAnnex(edit, markingAt(node, start, end, marking));
    const edited = (touched: 'definition' | 'heading', start: number): Consequence[] => {
      const end = start + from.length;
      const edit = consequence(setting, {
        touched,
        file,
        place: setting.placesIn(file).words(node, start, end),
        at: around.name,
        plain: from,
        edit: to,
        reason: 'The annex makes the proposed text, and has the term here.',
      });
      return asMarked(edit, start, end);
    };
    if (node.type === 'definedTerm') {
      return text.trim().startsWith(from) ? edited('definition', text.indexOf(from)) : [];
    }
    if (node.type === 'subHeading' || node.type === 'partHeading') {
      return occurrences(text, from).flatMap((start) => edited('heading', start));
    }
    const defined = inlineDefinitionRanges({ node: node as Words['node'] });
    const isDefined = ({ start, end }: { start: number; end: number }): boolean =>
      defined.some((one) => one.start < end && one.end > start);
    return [
      ...defined
        .filter(({ start, end }) => text.slice(start, end) === from)
        .flatMap(({ start }) => edited('definition', start)),
      ...reading
        .linksIn(text, around, switchesIn(node.children))
        .terms.filter((term) => keys.has(term.key) && !isDefined(term))
        .flatMap(({ start, end }) =>
          useEdit(
            { words: node, start, end, file, at: around.name },
            definitions,
            names,
            setting,
          ).flatMap((edit) => asMarked(edit, start, end)),
        ),
    ];
  });
}

/**
 * Clauses and definitions of proposed texts that an edit changes, or that go, and that no annex shows:
 * without them the annex no longer makes the text.
 */
export function notShown(edits: readonly Consequence[], setting: Setting): Consequence[] {
  const { register, placesIn } = setting;
  const versions = [...register.consolidation.versions.values()];
  return versions.flatMap(({ file: text, modifications, status }) => {
    if (status === 'in-force' || status === 'superseded') return [];
    const making = annexes(setting).filter(({ modification }) =>
      modifications.includes(modification),
    );
    const [annex] = making;
    if (annex === undefined) return [];
    const files = new Set(making.map(({ file }) => file));
    const shown = new Set(
      paperWords(setting)
        .filter(({ file }) => files.has(file))
        .map(({ around }) => outermost(around.name)),
    );
    const changed = edits
      .filter(({ file, at }) => file === text && at !== '')
      .filter(({ edit, touched }) => edit !== undefined || touched === 'number')
      .map(({ at }) => outermost(at));
    const { tree, file } = annex;
    const start = tree.children[0]?.position?.start.offset ?? 0;
    const end = placesIn(file).source.indexOf('\n', start);
    return [...new Set(changed)]
      .filter((name) => !shown.has(name))
      .map((name) =>
        consequence(setting, {
          touched: 'not-shown',
          file,
          place: placesIn(file).between(start, end === -1 ? start : end),
          at: name,
          edit: undefined,
          reason: `The annex does not show ${name}, which changes in ${text}: show it there, with the change marked.`,
        }),
      );
  });
}

/** "D10.19" of "D10.19(a)". */
function outermost(name: string): string {
  return name.replace(/(?:\([^()]*\))+$/, '');
}
