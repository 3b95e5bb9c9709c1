/**
 * An annex of legal text as HTML. What stands under the heading of a document is read as part of it:
 * kept and inserted words beside what the annex makes, deleted words beside the text that it is drawn
 * against. Where the annex speaks for itself, it may mean either.
 */
import type { LibraryAnnex } from '../amend/annexes.ts';
import { subjectAt } from '../amend/read-annex.ts';
import type { Subject } from '../amend/subjects.ts';
import { documentId, versionNumber, type TermKey } from '../model/identifiers.ts';
import type { LegalContent } from '../model/nodes.ts';
import { aroundIn, NOTHING_AROUND, type Around } from '../register/around.ts';
import type { Provision } from '../register/provisions.ts';
import type { CitedTarget } from '../register/references/citation.ts';
import type { Register } from '../register/register.ts';
import { at, redlineAddress } from './addresses.ts';
import { alignedRedline } from './aligned-redline.ts';
import type { LinkTargets } from './html/link-targets.ts';
import { linkTree } from './html/link.ts';
import { printLinked, targetsOf, type Printed } from './print-text.ts';
import type { Publication, PublishedRedline } from './publication.ts';

/** Prints an annex with links, anchors and panels. */
export function printAnnex(publication: Publication, annex: LibraryAnnex): Printed {
  const subjects = annex.amended.map(({ subject }) => subject);
  const style = 'permanent' as const;
  const readings = new Map(subjects.map((one) => [one, readingOf(publication, one)]));
  const terms = new Set<TermKey>();
  // An annex of one document need not head it.
  let subject = subjects.length === 1 ? subjects[0] : undefined;
  const link = (node: LegalContent, around: Around): LegalContent => {
    subject = subjectAt(node, subjects) ?? subject;
    if (node.type === 'part') {
      const within = aroundIn(node, around);
      return {
        ...node,
        children: node.children.map((child) => link(child, within)),
      };
    }
    const reading = (subject && readings.get(subject)) ?? [...readings.values()][0];
    if (reading === undefined) return node;
    const id = subject && documentId(subject.document);
    const targets = targetsOf(reading.fresh, id, { publication, style });
    const oldTargets = targetsOf(reading.old, id, { publication, style });
    const isSpeech = node.type === 'paragraph' || node.type === 'subHeading';
    const linked = linkTree(
      node,
      {
        targets: isSpeech
          ? eitherOf(publication, subject, reading, { old: oldTargets, fresh: targets })
          : targets,
        oldTargets,
        terms: true,
      },
      around,
    );
    for (const term of linked.terms) terms.add(term);
    return linked.tree;
  };
  const tree = {
    ...annex.tree,
    children: annex.tree.children.map((node) => link(node, NOTHING_AROUND)),
  };
  const [first] = readings.values();
  const register = first?.fresh ?? publication.registers[0];
  if (register === undefined) return { html: '', panels: [] };
  return printLinked(
    { tree, terms },
    { publication, register, ...(first && { oldRegister: first.old }), style },
  );
}

interface Reading {
  readonly old: Register;
  readonly fresh: Register;
}

/** The registers of the text that an annex is drawn against, and of the one that it makes. */
function readingOf(
  { registerFor, versionOf }: Publication,
  { document, base, result }: Subject,
): Reading {
  const [old, fresh] = [base, result].map((number) =>
    registerFor(versionOf(documentId(document), versionNumber(number))),
  ) as [Register, Register];
  return { old, fresh };
}

/**
 * What the new text has leads there, what only the old one has, to that. A number that is another
 * provision's in the new one leads to the redline of the two, which shows both.
 */
function eitherOf(
  publication: Publication,
  subject: Subject | undefined,
  { old, fresh }: Reading,
  targets: { readonly old: LinkTargets; readonly fresh: LinkTargets },
): LinkTargets {
  const id = subject && documentId(subject.document);
  const addressOf = (cited: CitedTarget): string | undefined => {
    const was = old.readingOf(id).resolve(cited);
    const is = fresh.readingOf(id).resolve(cited);
    if (was.kind === 'provision' && is.kind === 'provision') {
      const redline = publication.redlineOf(is.provision.version);
      if (
        redline?.old === was.provision.version &&
        !continues(redline, was.provision, is.provision)
      ) {
        const { document, old: base, new: made } = redline;
        return at(redlineAddress(document, base.number, made.number), is.provision.anchor);
      }
    }
    return targets.fresh.targetAddress(cited) ?? targets.old.targetAddress(cited);
  };
  return {
    linksIn: targets.fresh.linksIn,
    termAddress: (key) => targets.fresh.termAddress(key) ?? targets.old.termAddress(key),
    targetAddress: addressOf,
    targetNote: (cited, around) =>
      addressOf(cited) === undefined ? targets.fresh.targetNote(cited, around) : undefined,
  };
}

/** True for one provision in the two versions of a redline. */
function continues(redline: PublishedRedline, was: Provision, is: Provision): boolean {
  return alignedRedline(redline).some(
    ({ old, new: fresh }) => old?.node === was.node && fresh?.node === is.node,
  );
}
