/**
 * What the register finds in an invented code beside what is known of it.
 */
import { placeIn } from '../../scripts/links/found-links.ts';
import { citedAs } from '../../src/register/references/citation.ts';
import type { Register } from '../../src/register/register.ts';
import type { CodeTruth } from './invented-code-truth.ts';
import type { InventedEdition } from './invented-code.ts';

/** Each find as one line: the document, where it stands, and what it is. */
interface Compared {
  readonly known: Readonly<Record<keyof CodeTruth, number>>;
  readonly found: number;
  /** Found and not so, with the words around. */
  readonly wrong: readonly string[];
  /** So and not found. */
  readonly missed: readonly string[];
}

/** Compares the register of an edition with what is known; the same lines are the same finds. */
export function comparedWithTruth(edition: InventedEdition, register: Register): Compared {
  const texts = new Map(edition.texts.map(({ document, markdown }) => [document.id, markdown]));
  const known = new Set(edition.texts.flatMap(({ document: { id }, truth }) => linesOf(id, truth)));
  const found = new Set(foundLines(register, texts));
  const around = (line: string): string => {
    const [, document = '', at = ''] = /^\w+ (\S+) (\d+)/.exec(line) ?? [];
    const text = texts.get(document) ?? '';
    const place = Number(at);
    return `${line} in ${JSON.stringify(text.slice(Math.max(0, place - 60), place + 90))}`;
  };
  const sum = (kind: keyof CodeTruth): number =>
    edition.texts.reduce((total, { truth }) => total + truth[kind].length, 0);
  return {
    known: {
      definitions: sum('definitions'),
      uses: sum('uses'),
      references: sum('references'),
    },
    found: found.size,
    wrong: [...found].filter((line) => !known.has(line)).map(around),
    missed: [...known].filter((line) => !found.has(line)).map(around),
  };
}

function linesOf(document: string, { definitions, uses, references }: CodeTruth): string[] {
  return [
    ...definitions.map(({ key, form, nature, scope }) => {
      return definitionLine(document, key, form, nature, scope);
    }),
    ...uses.map(({ key, start, end, provision }) => {
      return `use ${document} ${String(start)}-${String(end)} ${key} in ${provision}`;
    }),
    ...references.map(({ start, provision, targets }) => {
      const cited = targets.map((target) => `${target.kind} ${target.cited}`);
      return `reference ${document} ${String(start)} in ${provision}: ${cited.join(', ')}`;
    }),
  ];
}

function definitionLine(
  document: string,
  key: string,
  form: string,
  nature: string,
  scope: { readonly document?: string; readonly within?: string },
): string {
  const holds = `${scope.document ?? 'the code'} ${scope.within ?? ''}`.trim();
  return `definition ${document} ${key}: ${form}, ${nature}, for ${holds}`;
}

function foundLines(register: Register, texts: ReadonlyMap<string, string>): string[] {
  const definitions = [...register.definitions.values()].flat().map((definition) => {
    const { key, form, nature, version } = definition;
    return definitionLine(version.document, key, form, nature, definition);
  });
  const uses = [...register.uses].flatMap(([key, all]) =>
    all.map(({ words, start, end, version, provision }) => {
      const { document } = version;
      const place = placeIn(words, start, end, texts.get(document) ?? '');
      const stands = `${String(place.start)}-${String(place.end)}`;
      return `use ${document} ${stands} ${key} in ${provision?.name ?? ''}`;
    }),
  );
  const references = register.references.map(({ words, citation, version, provision, targets }) => {
    const { document } = version;
    const { start } = placeIn(words, citation.start, citation.end, texts.get(document) ?? '');
    const cited = targets.map((target, index) => {
      const one = citation.targets[index];
      return `${target.kind} ${one === undefined ? '' : citedAs(one)}`;
    });
    const name = provision?.name ?? '';
    return `reference ${document} ${String(start)} in ${name}: ${cited.join(', ')}`;
  });
  return [...definitions, ...uses, ...references];
}
