/**
 * What stands where a reference leads to nothing: “D1 has D1.1 to D1.5”, “D1.2 has (a) and (b)”. It
 * shows the likely slip better than any number that is merely alike.
 */
import { compareNumbers, scheduleNumber } from '../../model/identifiers.ts';
import { labelValues } from '../../model/labels.ts';
import { once, remembered } from '../../model/once.ts';
import type { OtherPlace } from '../../model/diagnostics.ts';
import { anchorOfNumber } from '../../register/anchors.ts';
import { indexProvisions, type Provision, type ProvisionIndex } from '../../register/provisions.ts';
import { lastLabel } from '../../register/references/labels.ts';
import type { Cited } from './citing.ts';
import { provisionPlace, type CheckedText } from '../text.ts';
import { provisionsWithin } from '../provisions-within.ts';
import { listed } from '../told.ts';
import { linesBelow, piecesOf } from './written-pieces.ts';
import { piecesBeside, writtenBeside } from './written-references.ts';

interface WhatThereIs {
  /** “D1 has D1.1 to D1.5”. */
  readonly says: string;
  /** What it is said of. */
  readonly other: OtherPlace | undefined;
}

/** What there is beside a number that there is not; nothing where nobody can say. */
export function whatThereIs(one: Cited, text: CheckedText): WhatThereIs | undefined {
  const { cited, target } = one;
  const version = target.kind === 'missing' ? target.version : text.version;
  const { byAnchor } = indexProvisions(version);
  const { document } = cited;
  const at = (number: string): Provision | undefined => {
    const own =
      document === undefined
        ? undefined
        : byAnchor.get(anchorOfNumber(scheduleNumber(document, number)));
    const isElsewhere = document !== undefined && version === text.version;
    return own ?? (isElsewhere ? undefined : byAnchor.get(anchorOfNumber(number)));
  };
  const told = (says: string, provision?: Provision): WhatThereIs => ({
    says,
    other: provision && provisionPlace(text, provision),
  });
  const label = lastLabel(cited.number);
  if (label !== '') {
    const parent = at(cited.number.slice(0, -label.length));
    if (parent !== undefined && /^[A-Z\d]/.test(parent.name)) {
      const limbs = limbsOf(indexProvisions(version))(parent);
      const written = limbs === '' ? spanOf(piecesBelow(parent, label, text)) : limbs;
      return told(`${parent.name} has ${written === '' ? 'no such limbs' : written}`, parent);
    }
  }
  const pieces = version === text.version ? piecesBeside(one, text) : undefined;
  if (pieces !== undefined) {
    const has = pieces.has.length === 0 ? 'no such pieces' : spanOf(pieces.has);
    return told(`${pieces.called} has ${has}`);
  }
  const numbers = numbersIn(indexProvisions(version));
  const stem = /^(.*\.)\d+[A-Z]*(?:\(.*)?$/.exec(cited.number)?.[1];
  const beside = stem === undefined ? undefined : numbers.below.get(stem);
  if (stem !== undefined && beside !== undefined) {
    const part = stem.slice(0, -1);
    return told(`${part} has ${beside()}`, at(part));
  }
  const written = version === text.version ? writtenBeside(one, text) : undefined;
  if (written !== undefined && written.length > 0) return told(`there are ${spanOf(written)}`);
  const parts = numbers.parts();
  if (parts === undefined || /^\p{Lu}\p{Ll}/u.test(cited.number)) return undefined;
  return told(`the parts are ${parts}`);
}

/** The limbs of a provision in words, “(a) to (c)”; empty where it has none. */
const limbsOf = remembered((index: ProvisionIndex) =>
  once((parent: Provision): string => {
    const limbs = provisionsWithin(index, parent).filter(({ kind }) =>
      /^(?:l|inlineL)imb$/.test(kind),
    );
    return spanOf(limbs.map(({ name }) => lastLabel(name)));
  }),
);

/** The numbers of the clauses of a text: by what they stand right below, and of their parts, in words. */
const numbersIn = remembered(({ all }: ProvisionIndex) => {
  const numbers = all.flatMap(({ kind, name }) => (kind === 'clause' ? name : []));
  const stems = Map.groupBy(numbers, (each) => /^(?:.*\.)?(?=\d+[A-Z]*$)/.exec(each)?.[0] ?? '');
  return {
    below: new Map(
      [...stems].map(([stem, same]) => [stem, once(() => spanOf(same.sort(compareNumbers)))]),
    ),
    parts: once(() => {
      const parts = [...new Set(numbers.map((each) => each.replace(/\..*$/, '')))];
      return parts.length < 2 ? undefined : spanOf(parts.sort(compareNumbers));
    }),
  };
});

/** The limbs of a clause that are paragraphs of their own below it: “a. …”, “b. …”. */
function piecesBelow({ node, version }: Provision, label: string, text: CheckedText): string[] {
  const from = node.position?.start.offset;
  if (version !== text.version || from === undefined) return [];
  const { source } = text.places;
  return piecesOf(source, linesBelow(source, from), label);
}

/** “(a) only”, “(a) and (b)”, “D1.1 to D1.5”, “D1.1, D1.2 and D1.4 to D1.6”. */
export function spanOf(names: readonly string[]): string {
  const runs: string[][] = [];
  for (const name of new Set(names)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && valueOf(name) === valueOf(last) + 1)
      run.push(name);
    else runs.push([name]);
  }
  if (new Set(names).size === 1) return `${names[0] ?? ''} only`;
  const spans = runs.flatMap((run) =>
    run.length < 3 ? run : [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`],
  );
  return listed(spans);
}

/** The place of a name in its row, by its last number or label. */
function valueOf(name: string): number {
  const label = lastLabel(name);
  if (label !== '') {
    const values = labelValues(label);
    return values.get('letter') ?? values.get('number') ?? values.get('capital') ?? NaN;
  }
  return Number(/\d+$/.exec(name)?.[0] ?? NaN);
}
