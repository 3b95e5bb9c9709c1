/**
 * A renamed term in the annexes that make the proposed texts.
 */
import { plainText } from '../model/phrasing.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { inlineDefinitionRanges, type Words } from '../register/provisions.ts';
import { consequence, type Consequence, type Setting } from './consequences.ts';
import { occurrences } from './occurrences.ts';
import { paperWords } from './papers.ts';
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
  return paperWords(setting).flatMap(({ file, node, around }) => {
    const text = plainText(node.children);
    const edited = (touched: 'definition' | 'heading', start: number): Consequence =>
      consequence(setting, {
        touched,
        file,
        place: setting.placesIn(file).words(node, start, start + from.length),
        at: around.name,
        plain: from,
        edit: to,
        reason: 'The annex makes the proposed text, and has the term here.',
      });
    if (node.type === 'definedTerm') {
      return text.trim().startsWith(from) ? [edited('definition', text.indexOf(from))] : [];
    }
    if (node.type === 'subHeading' || node.type === 'partHeading') {
      return occurrences(text, from).map((start) => edited('heading', start));
    }
    const defined = inlineDefinitionRanges({ node: node as Words['node'] });
    const isDefined = ({ start, end }: { start: number; end: number }): boolean =>
      defined.some((one) => one.start < end && one.end > start);
    return [
      ...defined
        .filter(({ start, end }) => text.slice(start, end) === from)
        .map(({ start }) => edited('definition', start)),
      ...reading
        .linksIn(text, around)
        .terms.filter((term) => keys.has(term.key) && !isDefined(term))
        .flatMap(({ start, end }) =>
          useEdit({ words: node, start, end, file, at: around.name }, definitions, names, setting),
        ),
    ];
  });
}
