/**
 * Hidden effects between small texts, told in lines.
 */
import { hiddenEffects } from '../../src/effects/effects.ts';
import type { Cause, HiddenEffect, PathStep, Reason } from '../../src/effects/types.ts';
import type { Definition } from '../../src/register/definitions/definitions.ts';
import type { MeaningPlace } from '../../src/register/meanings.ts';
import { placeOf } from '../../src/register/relations.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { registerOf } from '../register/library-of.ts';

/** Documents by name, as Markdown. */
export type Texts = Readonly<Record<string, string>>;

/** The effects of going from some texts to others. A text that is not given anew stays. */
export function effectsBetween(old: Texts, fresh: Texts): readonly HiddenEffect[] {
  return hiddenEffects(registerOf(old), registerOf({ ...old, ...fresh }), (one, other) =>
    makeRedline(one.tree, other.tree),
  );
}

/** Each reason as a line: "D1.1 uses fee > person: changed A person". */
export function told(effects: readonly HiddenEffect[]): string[] {
  return effects.flatMap(({ provision, reasons }) =>
    reasons.map((reason) => `${provision?.name ?? '-'} ${reasonWords(reason)}`),
  );
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'uses':
      return `uses ${pathWords(reason.path)}`;
    case 'is defined':
    case 'is not defined':
      return `“${reason.words}” ${reason.kind}: ${reason.path ? pathWords(reason.path) : reason.term}`;
    case 'is another term':
      return `“${reason.words}” was ${reason.was}, is ${reason.is}`;
    case 'signposts':
      return causeWords(reason.cause);
  }
}

function pathWords(path: PathStep): string {
  const terms: string[] = [];
  let causes: readonly Cause[] = [];
  for (let at: PathStep | undefined = path; at !== undefined; at = at.restsOn) {
    terms.push(at.term);
    causes = at.causes;
  }
  return `${terms.join(' > ')}: ${causes.map(causeWords).join(', ')}`;
}

function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'changed':
    case 'inserted':
      return `${cause.kind} at ${whereOf(cause.new)}`;
    case 'removed':
      return `removed from ${whereOf(cause.old)}`;
    case 'changed there':
      return `changed there at ${cause.new.name}`;
    case 'leads elsewhere':
      return `leads elsewhere: ${placeWords(cause.was)}, then ${placeWords(cause.is)}`;
  }
}

function whereOf(definition: Definition): string {
  return `${definition.version.document} ${placeOf(definition).name}`;
}

function placeWords(place: MeaningPlace): string {
  if (place.kind === 'definition') return whereOf(place.definition);
  return place.kind === 'provision' || place.kind === 'silent'
    ? `${place.kind} ${place.provision.name}`
    : place.kind;
}
