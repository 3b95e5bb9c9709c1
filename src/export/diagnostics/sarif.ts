/**
 * Diagnostics as SARIF 2.1.0, which code hosts and editors read.
 */
import {
  SarifBuilder,
  SarifResultBuilder,
  SarifRuleBuilder,
  SarifRunBuilder,
} from 'node-sarif-builder';
import type { Point, Position } from 'unist';
import { severityOf, type Diagnostic } from '../../model/diagnostics.ts';

/** What is said of a rule. */
interface RuleWords {
  readonly name: string;
  readonly sentence: string;
  readonly reason: string;
}

/** Writes diagnostics as one run of SARIF, with the rules that they are of. */
export function writeSarif(
  diagnostics: readonly Diagnostic[],
  rules: readonly RuleWords[],
  version: string,
): string {
  const run = new SarifRunBuilder({ columnKind: 'utf16CodeUnits' }).initSimple({
    toolDriverName: 'Clauseline',
    toolDriverVersion: version,
  });
  const addresses = new Map(diagnostics.map(({ ruleId, url }) => [ruleId, url]));
  for (const { name, sentence, reason } of rules) {
    if (!addresses.has(name)) continue;
    const builder = new SarifRuleBuilder().initSimple({
      ruleId: name,
      shortDescriptionText: sentence,
      fullDescriptionText: reason,
    });
    // A help address must be absolute, and the rule book is beside the texts: told in words.
    const address = addresses.get(name);
    if (address !== undefined) builder.rule.help = { text: `${reason} See ${address}` };
    run.addRule(builder);
  }
  for (const one of diagnostics) run.addResult(resultOf(one));
  const sarif = new SarifBuilder();
  sarif.addRun(run);
  return `${sarif.buildSarifJsonString({ indent: true })}\n`;
}

function resultOf(diagnostic: Diagnostic): SarifResultBuilder {
  const { file = '', ruleId = '', reason, note, place, others = [] } = diagnostic;
  const result = new SarifResultBuilder().initSimple({
    level: severityOf(diagnostic),
    ruleId,
    messageText: note === undefined ? reason : `${reason}\n${note}`,
    fileUri: uriOf(file),
  });
  if (place !== undefined) result.setLocationRegion(regionOf(place));
  if (others.length > 0) {
    result.result.relatedLocations = others.map((other, id) => ({
      id,
      message: { text: other.says },
      physicalLocation: {
        artifactLocation: { uri: uriOf(other.file) },
        ...(other.place && { region: regionOf(other.place) }),
      },
    }));
  }
  return result;
}

function regionOf(place: Point | Position) {
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A path as an address: a relative one, but of a file that is named from the top of the machine. */
function uriOf(file: string): string {
  const [, drive = '', path = file] =
    /^([A-Za-z]:)[\\/](.*)$/s.exec(file.replaceAll('\\', '/')) ?? [];
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}/${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
