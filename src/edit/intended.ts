/**
 * The consequences of any change that an editor has in mind.
 */
import type { Answer, Intended, Setting } from './consequences.ts';
import { renameConsequences } from './rename.ts';
import { moveConsequences, removeConsequences } from './renumber.ts';

/** Works out what a change touches, or why it cannot be made. */
export function consequencesOf(intended: Intended, setting: Setting): Answer {
  switch (intended.kind) {
    case 'rename':
      return renameConsequences(intended, setting);
    case 'move':
      return moveConsequences(intended, setting);
    case 'remove':
      return removeConsequences(intended, setting);
  }
}
