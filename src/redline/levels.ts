/**
 * How deep a provision stands: a limb that is a clause now was raised, a clause that is a limb now
 * was lowered.
 */
import { NUMBERED, type Unit } from './units.ts';

/** What happened to a unit that stands elsewhere now. */
export function kindOfMove(old: Unit, fresh: Unit): 'moved' | 'raised' | 'lowered' {
  const by = levelOf(fresh) - levelOf(old);
  if (by === 0 || !NUMBERED.has(old.node.type) || !NUMBERED.has(fresh.node.type)) return 'moved';
  return by < 0 ? 'raised' : 'lowered';
}

/** The number of provisions around a unit that it is a part of. */
function levelOf(unit: Unit): number {
  let level = 0;
  for (let at = unit.parent; at; at = at.parent) {
    if (NUMBERED.has(at.node.type)) level += 1;
  }
  return level;
}
