/**
 * The checks: every rule over every text, with the severities, suppressions and known faults of the
 * content. Pure: the same library gives the same diagnostics.
 */
import { byPlace as inFiles, type LoadedLibrary } from '../library/library.ts';
import { libraryOfText } from '../library/lone-text.ts';
import { publishedVersions } from '../library/published.ts';
import type { KnownFault } from '../library/types.ts';
import { diagnose, isError, type Diagnostic } from '../model/diagnostics.ts';
import type { CheckedCode } from './code.ts';
import { findIn, type Found, type TextFindings } from './findings.ts';
import type { Asked } from './gather.ts';
import { isKnown, namesOfFiles } from './known-faults.ts';
import type { Fault, Rule } from './rule.ts';
import { addressOfRule } from './rule-address.ts';
import { RULES } from './rules.ts';
import { faultySettings, severitiesOf, type SeverityOf } from './severities.ts';
import { covers, suppressionsIn, usedKey, type Suppression } from './suppressions.ts';
import { unusedKnownFaults, unusedSuppressions } from './unused.ts';

/** What the checks found. */
export interface CheckReport {
  /** In the order of files and places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Faults of the official text that `known-faults.yaml` holds, each with its entry. */
  readonly known: readonly { readonly diagnostic: Diagnostic; readonly entry: KnownFault }[];
  /** How many faults comments beside the text allow. */
  readonly allowed: number;
  /** The files that were told of. */
  readonly files: readonly string[];
  /** Files whose text was published: no fix is made in them. None without. */
  readonly published?: ReadonlySet<string>;
}

/**
 * Checks a library, faulty or not; what was wrong with its files is part of the report.
 *
 * @param found what the rules find in its texts; the report is the same without.
 */
export function checkLibrary(
  loaded: LoadedLibrary,
  asked: Asked = {},
  found: Found | undefined = findIn(loaded, asked),
): CheckReport {
  const { only = () => true } = asked;
  const files = [...loaded.sources.keys()].filter(only);
  const ruled = new Set(RULES.map(({ name }) => name));
  if (found === undefined)
    return { diagnostics: readFaults(loaded, only), known: [], allowed: 0, files };
  const { code, texts } = found;
  const severity = severitiesOf(code.library.checks);
  const { knownFaults } = code.library;
  const all = [
    ...texts.flatMap((one) => diagnosed(one, severity)),
    ...faultsOfCode(code, only, severity),
  ];
  // Where texts are parsed when somebody asks, rules have asked for most of them by now.
  const read = readFaults(loaded, only).filter(({ ruleId = '' }) => !ruled.has(ruleId));
  const sorted = sortOut(all, code, suppressionsOf(code, texts, only));
  const diagnostics = [
    ...read,
    ...settingsFaults(code, only),
    ...sorted.diagnostics,
    ...unusedSuppressions(code, sorted.suppressions, sorted.used, [...ruled]),
    // Whether an entry still applies can be told only where all files are.
    ...(asked.only === undefined
      ? unusedKnownFaults(code, knownFaults, new Set(sorted.known.map(({ entry }) => entry)))
      : []),
  ].sort(byPlace);
  const published = new Set(publishedVersions(code.library).keys());
  return { diagnostics, known: sorted.known, allowed: sorted.used.size, files, published };
}

/** What was wrong with the files, and with texts that are parsed only now. */
function readFaults(
  { diagnostics, unparsed }: LoadedLibrary,
  only: (file: string) => boolean,
): readonly Diagnostic[] {
  if (unparsed.length === 0) return diagnostics.filter(({ file = '' }) => only(file));
  const told = unparsed.filter(({ file }) => only(file)).flatMap(({ faults }) => faults());
  return [...told, ...diagnostics].filter(({ file = '' }) => only(file)).sort(inFiles);
}

/** Checks a text that is in no content folder. */
export function checkAlone(markdown: string, file: string): CheckReport {
  return checkLibrary(libraryOfText(markdown, file), { alone: true });
}

interface Told {
  readonly rule: string;
  readonly diagnostic: Diagnostic;
  readonly fault: Fault | undefined;
}

function diagnosed({ faults, note }: TextFindings, severity: SeverityOf): Told[] {
  const told = faults.flatMap(({ rule: name, fault }) => {
    const rule = RULES.find((one) => one.name === name);
    return rule === undefined ? [] : asTold(rule, fault, severity);
  });
  if (note === undefined) return told;
  return [...told, { rule: note.rule, diagnostic: diagnose(note), fault: undefined }];
}

/** What the rules over the whole content find. */
function faultsOfCode(
  code: CheckedCode,
  only: (file: string) => boolean,
  severity: SeverityOf,
): Told[] {
  return RULES.flatMap((rule) => {
    if (rule.on !== 'code' || severity(rule) === 'off') return [];
    return [...rule.check(code)]
      .filter(({ file }) => only(file))
      .flatMap((fault) => asTold(rule, fault, severity));
  });
}

function asTold(rule: Rule, fault: Fault, severityOf: SeverityOf): Told[] {
  const severity = severityOf(rule);
  if (severity === 'off') return [];
  const { file, place, found, expected, mend, others, fix } = fault;
  const url = addressOfRule(rule.name);
  const finding = { file, place, found, expected, mend, others, fix, url };
  const diagnostic = diagnose({ ...finding, rule: rule.name, severity });
  return [{ rule: rule.name, diagnostic, fault }];
}

interface SortedOut {
  readonly diagnostics: readonly Diagnostic[];
  readonly known: CheckReport['known'];
  readonly suppressions: ReadonlyMap<string, readonly Suppression[]>;
  /** Suppressions that cover something, by rule. */
  readonly used: ReadonlySet<string>;
}

function suppressionsOf(
  { library }: CheckedCode,
  texts: readonly TextFindings[],
  only: (file: string) => boolean,
): Map<string, readonly Suppression[]> {
  const all = new Map(texts.map(({ file, suppressions }) => [file, suppressions]));
  for (const { papers } of library.modifications) {
    for (const { file, text } of papers)
      if (text.kind === 'legal' && only(file)) all.set(file, suppressionsIn(text.tree));
  }
  return all;
}

/** The rules whose faults nothing allows. */
const FIRM: ReadonlySet<string> = new Set(
  RULES.filter(({ firm }) => firm === true).map(({ name }) => name),
);

/** Takes out what is allowed beside the text, and what is known. */
function sortOut(
  found: readonly Told[],
  code: CheckedCode,
  suppressions: ReadonlyMap<string, readonly Suppression[]>,
): SortedOut {
  const names = namesOfFiles(code.library);
  const diagnostics: Diagnostic[] = [];
  const known: { diagnostic: Diagnostic; entry: KnownFault }[] = [];
  const used = new Set<string>();
  for (const { rule, diagnostic, fault } of found) {
    const { file = '' } = diagnostic;
    if (FIRM.has(rule)) {
      diagnostics.push(diagnostic);
      continue;
    }
    const allowing = suppressions.get(file)?.find((one) => covers(one, diagnostic));
    if (allowing !== undefined) {
      used.add(usedKey(file, allowing, rule));
      continue;
    }
    const words = wordsAt(diagnostic, code);
    const entry =
      fault &&
      code.library.knownFaults.find((one) =>
        isKnown(one, rule, fault, words, names.get(file) ?? []),
      );
    if (entry === undefined) diagnostics.push(diagnostic);
    else known.push({ diagnostic, entry });
  }
  return { diagnostics, known, suppressions, used };
}

/** The words that a diagnostic is about, as they stand in the file. */
function wordsAt({ file = '', place }: Diagnostic, code: CheckedCode): string {
  if (place === undefined || !('start' in place)) return '';
  const { source, offsetOf } = code.placesIn(file);
  return source.slice(offsetOf(place.start), offsetOf(place.end));
}

function settingsFaults(code: CheckedCode, only: (file: string) => boolean): Diagnostic[] {
  const file = [...code.sources.keys()].find((name) => name.endsWith('/checks.yaml'));
  if (file === undefined || !only(file)) return [];
  return faultySettings(code.library.checks, RULES, file);
}

const BY_NAME = new Intl.Collator('en');

function byPlace(one: Diagnostic, other: Diagnostic): number {
  const file = one.file === other.file ? 0 : BY_NAME.compare(one.file ?? '', other.file ?? '');
  const place = (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
  return file || place || Number(isError(other)) - Number(isError(one));
}
