/**
 * What the words of a text link to, and where. Made from a register where the library is at hand,
 * and from the published JSON of a version in browsers; the printing of links knows neither.
 */
import type { Version } from '../../library/types.ts';
import type { DocumentId, TermKey } from '../../model/identifiers.ts';
import type { Around } from '../../register/around.ts';
import type { CitedTarget } from '../../register/references/citation.ts';
import type { Links, Register } from '../../register/register.ts';
import type { Target } from '../../register/resolve.ts';
import type { TermSwitch } from '../../register/terms/switches.ts';
import type { ReferenceNote } from './nodes.ts';

/** The terms and references of one text, with their addresses for the readers of one page. */
export interface LinkTargets {
  /**
   * Terms and references in any words, read as part of the text.
   *
   * @param around what they stand in.
   * @param switches what editors say of uses among them.
   */
  readonly linksIn: (text: string, around: Around, switches?: readonly TermSwitch[]) => Links;
  /** The address of a term's definition; none where the text knows no such term. */
  readonly termAddress: (key: TermKey) => string | undefined;
  /** The address of what is cited; none where it is not published. */
  readonly targetAddress: (cited: CitedTarget) => string | undefined;
  /** What is to be said of what is cited, beside the link or instead of it. */
  readonly targetNote: (cited: CitedTarget, around: Around) => ReferenceNote | undefined;
}

/** How addresses are made for the readers of one page. */
interface Addressing {
  /** The address of a version for readers of this page; empty for the page itself. */
  readonly addressOf: (version: Version) => string;
  /** A version of a document that is published, by what references call it and by its number. */
  readonly versionNumbered: (citedAs: string, number: string) => Version | undefined;
  /** The note on what is cited in words that stand in something. */
  readonly noteOn: (
    cited: CitedTarget,
    target: Target,
    around: Around,
  ) => ReferenceNote | undefined;
}

/**
 * The targets of a text that is read with a register.
 *
 * @param document the document that the text is a version of; none for a paper.
 */
export function registerTargets(
  register: Register,
  document: DocumentId | undefined,
  addressing: Addressing,
): LinkTargets {
  const { addressOf, versionNumbered, noteOn } = addressing;
  const reading = register.readingOf(document);
  return {
    linksIn: reading.linksIn,
    termAddress: (key) => {
      const definition = register.definitions.get(key)?.[0];
      return definition && `${addressOf(definition.version)}#${definition.provision.anchor}`;
    },
    targetAddress: (cited) => {
      if (cited.version !== undefined) {
        const version = versionNumbered(cited.number, cited.version);
        return version && addressOf(version);
      }
      const target = reading.resolve(cited);
      if (target.kind === 'document') return addressOf(target.version) || '#main';
      if (target.kind !== 'provision') return undefined;
      return `${addressOf(target.provision.version)}#${target.provision.anchor}`;
    },
    targetNote: (cited, around) => noteOn(cited, reading.resolve(cited), around),
  };
}
