/**
 * Texts are parsed when somebody first asks, and those that were parsed before are not parsed again:
 * of a code in which one Section changed, that one is. What is remembered is each file's last text,
 * so that memory does not grow with edits.
 */
import { diagnose, findingOf, type Diagnostic, type Finding } from '../model/diagnostics.ts';
import type { LegalDocument } from '../model/nodes.ts';
import { headAlone } from '../parse/head.ts';
import { withSchedules } from '../parse/schedules.ts';
import { parseLegalText, parseProse, type FrontMatter, type Parsed } from '../parse/parse.ts';
import type { ContentFile } from './files.ts';
import type { Version } from './types.ts';

/** A file of legal text. */
export interface LegalText {
  readonly text: string;
  readonly parsed: () => Parsed<LegalDocument>;
  /** What its parser tells, and whether it has any words; a tree that nobody asked for is not kept. */
  readonly told: () => ToldOfText;
  /** Keeps what was told of it elsewhere: nothing is parsed for that any more. */
  readonly remember: (told: ToldOfText) => void;
  /** The same as that of what is parsed; where it can be told without, nothing is parsed for it. */
  readonly frontMatter: () => FrontMatter | undefined;
}

interface ToldOfText {
  readonly diagnostics: readonly Diagnostic[];
  readonly isEmpty: boolean;
}

const texts = new Map<string, LegalText>();

/** The text of a file; the same value as the last time, unless the file changed. */
export function legalTextOf({ name, text }: ContentFile): LegalText {
  const known = texts.get(name);
  if (known?.text === text) return known;
  let whole: Parsed<LegalDocument> | undefined;
  const parsed = () => (whole ??= parseLegalText(text, name));
  const frontMatter = (): FrontMatter | undefined => {
    const head = whole === undefined ? headAlone(text) : undefined;
    return (head === undefined ? parsed() : parseProse(head, name)).frontMatter;
  };
  let said: ToldOfText | undefined;
  const told = (): ToldOfText => (said ??= toldBy(whole ?? parseLegalText(text, name)));
  const remember = (told: ToldOfText): void => {
    said ??= told;
  };
  const made: LegalText = { text, parsed, told, remember, frontMatter };
  texts.set(name, made);
  return made;
}

function toldBy({ diagnostics, tree }: Parsed<LegalDocument>): ToldOfText {
  return { diagnostics, isEmpty: tree.children.length === 0 };
}

/** What is told of a file of legal text, as plain data: it may be told in one thread and used in another. */
export interface ToldOfFile {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly isEmpty: boolean;
}

/** What the parser tells of a file of legal text. */
export function tellOfFile(file: ContentFile): ToldOfFile {
  const { diagnostics, isEmpty } = legalTextOf(file).told();
  return { name: file.name, findings: diagnostics.map(findingOf), isEmpty };
}

/** Keeps what was told of a file elsewhere. */
export function rememberTold(file: ContentFile, { findings, isEmpty }: ToldOfFile): void {
  legalTextOf(file).remember({ diagnostics: findings.map(diagnose), isEmpty });
}

/** All of a version but its tree. */
export type VersionFacts = Omit<Version, 'tree'>;

const versions = new WeakMap<LegalText, { facts: VersionFacts; version: Version }>();

/**
 * The version of a text, which is parsed when its tree is first asked for. It is the same value for
 * the same version, where the library is made anew of files that did not change: what was worked out
 * of a version (its provisions, say) then still stands.
 */
export function versionOf(text: LegalText, facts: VersionFacts): Version {
  const known = versions.get(text);
  if (known !== undefined && isSame(known.facts, facts)) return known.version;
  let tree: LegalDocument | undefined;
  const version: Version = {
    ...facts,
    get tree() {
      return (tree ??= withSchedules(text.parsed().tree));
    },
  };
  versions.set(text, { facts, version });
  return version;
}

/** True where two versions of one text are alike. */
function isSame(one: VersionFacts, other: VersionFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
