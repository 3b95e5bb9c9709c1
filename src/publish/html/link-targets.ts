/**
 * What the words of a text link to, and where. Made from a register where the library is at hand,
 * and from the published JSON of a version in browsers; the printing of links knows neither.
 */
import type { Version } from '../../library/types.ts';
import type { TermKey } from '../../model/identifiers.ts';
import type { Links, Register } from '../../register/register.ts';

/** The terms and references of one text, with their addresses for the readers of one page. */
export interface LinkTargets {
  /** Terms and references in any words, read as part of the text. */
  readonly linksIn: (text: string) => Links;
  /** The address of a term's definition; none where the text knows no such term. */
  readonly termAddress: (key: TermKey) => string | undefined;
  /**
   * The address of what a number cites; none where it is not published.
   *
   * @param stated the version that the reference itself names: "Section A version 31.0".
   */
  readonly numberAddress: (number: string, stated: string | undefined) => string | undefined;
}

/** How addresses are made for the readers of one page. */
export interface Addressing {
  /** The address of a version for readers of this page; empty for the page itself. */
  readonly addressOf: (version: Version) => string;
  /** A version of a document that is published, by what references call it and by its number. */
  readonly versionNumbered: (citedAs: string, number: string) => Version | undefined;
}

/** The targets of a text that is read with a register. */
export function registerTargets(register: Register, addressing: Addressing): LinkTargets {
  const { addressOf, versionNumbered } = addressing;
  return {
    linksIn: register.linksIn,
    termAddress: (key) => {
      const definition = register.definitions.get(key)?.[0];
      return definition && `${addressOf(definition.version)}#${definition.provision.anchor}`;
    },
    numberAddress: (number, stated) => {
      if (stated !== undefined) {
        const version = versionNumbered(number, stated);
        return version && addressOf(version);
      }
      const target = register.resolve(number);
      if (target.kind === 'unpublished') return undefined;
      if (target.kind === 'document') return addressOf(target.version) || '#main';
      return `${addressOf(target.provision.version)}#${target.provision.anchor}`;
    },
  };
}
