/**
 * Texts that pending modifications make together, printed with links: their words are read beside the
 * texts that stand with them, with what the modifications define and insert. Runs in browsers.
 */
import { remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import { sameText } from '../model/equality.ts';
import type { TermKey } from '../model/identifiers.ts';
import type { LegalDocument } from '../model/nodes.ts';
import { makeRedline } from '../redline/redline.ts';
import { definitionsOf, type Definition } from '../register/definitions/definitions.ts';
import { citedAs } from '../register/references/citation.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { at } from './addresses.ts';
import { publishedTargets } from './compare-targets.ts';
import type { PublishedText } from './compare-types.ts';
import type { LinkTargets } from './html/link-targets.ts';
import { printClean, printRedline } from './html/redline.ts';
import { registerFrom, versionFrom } from './published-register.ts';
import { documentName } from './words.ts';

/** A text with modifications made. */
interface ConformedTree {
  /** What it is made from. */
  readonly base: PublishedText;
  readonly tree: LegalDocument;
}

/** One text in both of its views: safe to set into a page. */
export interface PrintedText {
  /** As a redline against the text without the modifications. */
  readonly marked: string;
  /** As it would read. */
  readonly clean: string;
  /** The terms in it of which the modifications make or change the definition. */
  readonly changedTerms: readonly string[];
}

/** Prints a text without links: that takes no other text. Nothing where its redline is not proven. */
export function printUnlinked({ base, tree }: ConformedTree): PrintedText | undefined {
  return printed({ base, tree });
}

/**
 * Prints texts with links.
 *
 * @param made what the modifications make.
 * @param standing all texts that stand together without them, those that they amend among them.
 * @param placeOf the address on the page of a provision of a made text that is not shown at once.
 */
export function printLinked(
  made: readonly ConformedTree[],
  standing: readonly PublishedText[],
  placeOf: (document: string, anchor: string) => string,
): (PrintedText | undefined)[] {
  const texts = standing.map((text) => {
    const one = made.find(({ base }) => base.document.id === text.document.id);
    return one === undefined ? text : { ...text, tree: one.tree };
  });
  const sources = new Map<Version, PublishedText>();
  const register = registerFrom(texts, (text) => {
    const version = versionFrom(text);
    sources.set(version, text);
    return version;
  });
  return made.map((one) => {
    const places = { made, shown: one, sources, placeOf };
    const links = madeTargets(register, places, texts);
    const view = printed(one, links.targets);
    return view && { ...view, changedTerms: links.changedTerms() };
  });
}

function printed({ base, tree }: ConformedTree, targets?: LinkTargets): PrintedText | undefined {
  const redline = makeRedline(base.tree, tree);
  if (!redline.proof.proven) return undefined;
  const { html: marked } = printRedline(redline, 'inline', {
    ...(targets && { targets, oldTargets: publishedTargets(base) }),
    names: { old: `Version ${base.version.number}`, new: 'With these modifications' },
  });
  return { marked, clean: printClean(tree, targets).html, changedTerms: [] };
}

interface Places {
  readonly made: readonly ConformedTree[];
  /** The text that the page shows when a link is followed. */
  readonly shown: ConformedTree;
  readonly sources: ReadonlyMap<Version, PublishedText>;
  readonly placeOf: (document: string, anchor: string) => string;
}

/** What a made text links to, and which terms it links to that have another definition now. */
function madeTargets(
  register: Register,
  places: Places,
  texts: readonly PublishedText[],
): { readonly targets: LinkTargets; readonly changedTerms: () => readonly string[] } {
  const { document } = places.shown.base;
  const reading = register.readingOf(document.id);
  const changed = new Set<TermKey>();
  const targets: LinkTargets = {
    linksIn: reading.linksIn,
    termAddress: (key) => {
      const definition = register.definitions.get(key)?.[0];
      if (definition === undefined) return undefined;
      const { version, provision } = definition;
      const isKept = definesAlike(definition, places);
      if (!isKept) changed.add(key);
      return addressOf(version, provision, isKept, places);
    },
    targetAddress: (cited) => {
      if (cited.version !== undefined) {
        const stated = texts.find(
          ({ version }) => version.citedAs === cited.number && version.number === cited.version,
        );
        return (
          stated?.version.href ??
          places.shown.base.links.versions.find(
            (one) => one.number === cited.number && one.version === cited.version,
          )?.href
        );
      }
      const target = reading.resolve(cited);
      if (target.kind === 'document') {
        return target.version.document === document.id
          ? '#main'
          : places.sources.get(target.version)?.version.href;
      }
      if (target.kind !== 'provision') return undefined;
      const { version } = target.provision;
      return addressOf(
        version,
        target.provision,
        saysAlike(version, target.provision, places),
        places,
      );
    },
    targetNote: (cited) => {
      const target = cited.version === undefined ? reading.resolve(cited) : undefined;
      const source = target?.kind === 'missing' ? places.sources.get(target.version) : undefined;
      if (source === undefined) return undefined;
      const text = `${documentName(source.document)} has no ${citedAs(cited)}`;
      return { kind: 'missing', phrases: [{ text }] };
    },
  };
  return { targets, changedTerms: () => [...changed] };
}

/**
 * On the page where it is shown, else in the text as it stands.
 *
 * @param isKept whether it says the same there.
 */
function addressOf(
  version: Version,
  { anchor }: Provision,
  isKept: boolean,
  { shown, sources, placeOf }: Places,
): string | undefined {
  if (version.document === shown.base.document.id) return `#${anchor}`;
  if (!isKept) return placeOf(version.document, anchor);
  const source = sources.get(version);
  return source && at(source.version.href, anchor);
}

/** True for a provision that has its place and its words without the modifications too. */
function saysAlike({ document }: Version, { anchor, node }: Provision, { made }: Places): boolean {
  const base = baseOf(document, made);
  if (base === undefined) return true;
  const before = indexProvisions(base).byAnchor.get(anchor);
  return before !== undefined && sameText(before.node, node);
}

/** True for a definition that is the same without the modifications. */
function definesAlike({ key, node, version, provision }: Definition, { made }: Places): boolean {
  const base = baseOf(version.document, made);
  if (base === undefined) return true;
  return definitionsOf(base).some(
    (one) =>
      one.key === key && one.provision.anchor === provision.anchor && sameText(one.node, node),
  );
}

/** The version that a document is made from. */
function baseOf(document: string, made: readonly ConformedTree[]): Version | undefined {
  const base = made.find((one) => one.base.document.id === document)?.base;
  return base && rememberedVersion(base);
}

const rememberedVersion = remembered(versionFrom);
