/**
 * The wordings that a provision has had: each change of it as a redline of the provision alone,
 * proven like any other, and the wording that it began with.
 */
import type { Version } from '../library/types.ts';
import { sameText } from '../model/equality.ts';
import type { LegalContent, LegalDocument, LegalNode } from '../model/nodes.ts';
import { makeRedline } from '../redline/redline.ts';
import { printClean, printRedline } from './html/redline.ts';
import type { HistoryStep } from './page-models.ts';
import { targetsOf } from './print-text.ts';
import type { ProvisionPast, ProvisionStep } from './provision-steps.ts';
import type { Publication } from './publication.ts';

type Wording = NonNullable<HistoryStep['wording']>;

const known = new WeakMap<ProvisionStep['aligned'], Wording | undefined>();

/**
 * What a step did to the words, or the words that it began: none where the words stayed, and where
 * what it began is what the text says to this day.
 */
export function stepWording(
  publication: Publication,
  step: ProvisionStep,
  { provision }: ProvisionPast,
): Wording | undefined {
  const { old, new: fresh } = step.aligned;
  if (fresh === undefined) return undefined;
  if (old === undefined) {
    return sameText(fresh.node, provision.node)
      ? undefined
      : cleanWording(publication, step.redline.new, fresh.node);
  }
  if (known.has(step.aligned)) return known.get(step.aligned);
  const wording = changeWording(publication, step, old.node, fresh.node);
  known.set(step.aligned, wording);
  return wording;
}

/** The words of the first version that is published, where they were others. */
export function firstWording(
  publication: Publication,
  { first, provision }: ProvisionPast,
): Wording | undefined {
  if (first === undefined || sameText(first.node, provision.node)) return undefined;
  return cleanWording(publication, first.version, first.node);
}

function changeWording(
  publication: Publication,
  { redline: { old, new: fresh } }: ProvisionStep,
  before: LegalNode,
  after: LegalNode,
): Wording | undefined {
  if (sameText(before, after)) return undefined;
  const redline = makeRedline(alone(before), alone(after));
  // What cannot be proven is not shown as a redline: the words before are, as they were.
  if (!redline.proof.proven) return cleanWording(publication, old, before);
  const print = { publication, style: 'permanent' as const };
  const { html } = printRedline(redline, 'inline', {
    targets: targetsOf(publication.registerFor(fresh), fresh.document, print),
    oldTargets: targetsOf(publication.registerFor(old), old.document, print),
    names: { old: `Version ${old.number}`, new: `Version ${fresh.number}` },
    topLevel: 4,
    anchors: false,
  });
  return {
    label: `Change from version ${old.number} to ${fresh.number}`,
    html,
    isRedline: true,
  };
}

/** The words of a provision as a version has them. */
export function cleanWording(publication: Publication, version: Version, node: LegalNode): Wording {
  const targets = targetsOf(publication.registerFor(version), version.document, {
    publication,
    style: 'permanent',
  });
  const { html } = printClean(alone(node), targets, { topLevel: 4, anchors: false });
  return { label: `Wording in version ${version.number}`, html, isRedline: false };
}

/** A provision as a text of its own. */
function alone(node: LegalNode): LegalDocument {
  const block: LegalContent =
    node.type === 'termDefinition'
      ? { type: 'definitionList', layout: 'list', children: [node] }
      : (node as LegalContent);
  return { type: 'legalDocument', children: [block] };
}
