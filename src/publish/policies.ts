/**
 * The pages of policies. A policy whose own text is not reproduced shows what the sources say of it,
 * each statement with its source, and the clauses that govern it.
 */
import type { CodeDocument, GoverningClauses } from '../library/types.ts';
import { isParent, type LegalContent, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import {
  at,
  documentAddress,
  HOME,
  modificationAddress,
  POLICIES,
  versionAddress,
} from './addresses.ts';
import { reportLink } from './modification-facts.ts';
import { versionNotice } from './notices.ts';
import type { Fact, PoliciesPage, PolicyPage, TermPanel } from './page-models.ts';
import { printPlain, printText } from './print-text.ts';
import type { Publication } from './publication.ts';
import { dayWords, documentName, modificationNumbers, versionPhrase } from './words.ts';

/** The list of policies. */
export function policiesPage(publication: Publication): PoliciesPage {
  return {
    frame: {
      title: 'Policies',
      description: `Policies that go with the ${publication.library.code.title}.`,
      href: POLICIES,
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'policies',
    },
    policies: policyEntries(publication),
  };
}

/** Policies with a line on each. */
export function policyEntries(publication: Publication): PoliciesPage['policies'] {
  return publication.library.policies.map((policy) => ({
    text: policy.title,
    href: documentAddress(policy),
    note: [
      policy.liveFrom === undefined ? '' : `Live from ${dayWords(policy.liveFrom)}.`,
      policy.textReproduced ? '' : 'Its text is not reproduced here.',
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

/** The page about one policy. */
export function policyPage(publication: Publication, policy: CodeDocument): PolicyPage {
  const governing = policy.governedBy.map((entry) => governingClauses(publication, entry));
  const panels = new Map<string, TermPanel>();
  for (const { panels: own } of governing) for (const panel of own) panels.set(panel.key, panel);
  return {
    frame: {
      title: policy.title,
      description: `What the sources say of the ${policy.title}: purpose, scope, approach, and the clauses that govern it.`,
      href: documentAddress(policy),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'Policies', href: POLICIES },
      ],
      area: 'policies',
    },
    title: policy.title,
    abbreviation: policy.abbreviation ?? '',
    facts: policyFacts(publication, policy),
    aboutHtml: printPlain(policy.about),
    textReproduced: policy.textReproduced,
    statements: policy.statements.map(({ about, quote, source }) => ({
      about: about.charAt(0).toUpperCase() + about.slice(1),
      quote,
      source: reportLink(publication, source),
    })),
    governingHeading: governingHeading(publication, policy),
    governing: governing.map(({ panels: _, ...rest }) => rest),
    panels: [...panels.values()],
  };
}

/** Clauses that are only proposed would govern the policy; they do not. */
function governingHeading(publication: Publication, policy: CodeDocument): string {
  const versions = policy.governedBy.map(({ document, version }) =>
    publication.versionOf(document, version),
  );
  if (versions.some(({ status }) => status === 'in-force')) return 'The clauses that govern it';
  const by = new Set(
    versions.map((version) => modificationNumbers(version, publication.library.modifications)),
  );
  return `Clauses that would govern it if ${[...by].join(', ')} were implemented`;
}

function policyFacts(publication: Publication, policy: CodeDocument): Fact[] {
  const facts: Fact[] = [];
  if (policy.abbreviation !== undefined)
    facts.push({ name: 'Short name', value: policy.abbreviation });
  if (policy.liveFrom !== undefined)
    facts.push({ name: 'Live from', value: dayWords(policy.liveFrom) });
  facts.push({
    name: 'Text',
    value: policy.textReproduced ? 'Reproduced here' : 'Not reproduced here',
  });
  for (const id of policy.modifications) {
    const { number } = publication.modificationOf(id);
    facts.push({ name: 'Modification', value: number, href: modificationAddress(id) });
  }
  return facts;
}

function governingClauses(
  publication: Publication,
  { document: id, version: number, clauses }: GoverningClauses,
): PolicyPage['governing'][number] & { readonly panels: readonly TermPanel[] } {
  const document = publication.documentOf(id);
  const version = publication.versionOf(id, number);
  const wanted = new Set(clauses);
  const tree: LegalDocument = { type: 'legalDocument', children: clausesIn(version.tree, wanted) };
  const notice = versionNotice(publication, document, version);
  return {
    where: `${documentName(document)}, ${versionPhrase(version)}`,
    notice: {
      ...notice,
      links: [
        {
          text: `Read them in ${documentName(document)}`,
          href: at(versionAddress(document, number), clauses[0] ?? ''),
        },
        ...notice.links,
      ],
    },
    ...printText(tree, {
      publication,
      register: publication.registerFor(version),
      style: 'permanent',
      document: version.document,
      cited: version,
      topLevel: 3,
    }),
  };
}

function clausesIn(node: LegalNode, wanted: ReadonlySet<string>): LegalContent[] {
  if (node.type === 'clause') return wanted.has(node.number) ? [node] : [];
  return isParent(node) ? node.children.flatMap((child) => clausesIn(child, wanted)) : [];
}
