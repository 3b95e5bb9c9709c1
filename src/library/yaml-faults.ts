/**
 * Front matter that is not YAML, told in plain words: what was found, and how to mend it. The YAML
 * library speaks of mappings, tokens and scalars; an editor of legal texts need not.
 */
import { isAlias, isCollection, isMap, isScalar, visit, type Document, type ErrorCode } from 'yaml';

/** A fault in front matter, in words, and where: an offset into the front matter. */
interface YamlFault {
  readonly offset: number;
  readonly found: string;
  readonly mend: string;
}

interface Words {
  readonly found: string;
  readonly mend: string;
}

const QUOTE = 'Put the value in quotation marks, for example:\nabout: "One thing: another."';
const CLOSE =
  'Close the bracket on the same line, for example:\nmodifications: [mp167b]\nsource: { modification: mp167b, annex: a }';

const BY_CODE: Partial<Record<ErrorCode, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: { found: 'Found a colon inside a value.', mend: QUOTE },
  MULTILINE_IMPLICIT_KEY: {
    found: 'Found a line without a colon after the name of its field.',
    mend: 'Write each field as name: value, for example:\ntitle: Modification Process',
  },
  TAB_AS_INDENT: {
    found: 'Found a tab at the beginning of a line.',
    mend: 'Put two spaces in place of each tab.',
  },
  DUPLICATE_KEY: {
    found: 'Found a field that stands above already.',
    mend: 'Keep one of the two.',
  },
  MULTIPLE_DOCS: {
    found: 'Found a line of three hyphens or three dots among the fields.',
    mend: 'Keep three hyphens only on the line before the first field and on the line after the last.',
  },
  BAD_SCALAR_START: {
    found: 'Found a value that begins with a character that has a meaning of its own there.',
    mend: QUOTE,
  },
  BAD_DQ_ESCAPE: {
    found: 'Found a backslash inside quotation marks.',
    mend: 'Write two backslashes for one, or put the value in single quotation marks.',
  },
  BAD_INDENT: {
    found:
      'Found a bracket that is not closed, or a line that is not indented like its neighbours.',
    mend: `Indent the lines of a list alike, by two spaces. ${CLOSE}`,
  },
  RESOURCE_EXHAUSTION: {
    found: 'Found brackets inside brackets, more deeply than can be read.',
    mend: CLOSE,
  },
};

const OPEN_QUOTE: Words = {
  found: 'Found a quotation mark that is not closed.',
  mend: 'Put the same quotation mark after the value, for example:\nversion: "10.0"',
};
const NO_COLON = BY_CODE.MULTILINE_IMPLICIT_KEY as Words;
const OTHER: Words = {
  found: 'Found words or marks that cannot stand here.',
  mend: `Put values that hold a colon, a # or quotation marks in quotation marks, and close every bracket and quotation mark. ${QUOTE}`,
};
const REFERENCE: Words = {
  found: 'Found a value that begins with * or <<, which stands for a value elsewhere.',
  mend: QUOTE,
};

/** The first fault of front matter as YAML, if there is one; those after it follow from it. */
export function yamlFault(yaml: Document.Parsed): YamlFault | undefined {
  const faults = yaml.errors.map(({ code, message, pos }): YamlFault => {
    const missing =
      code === 'MISSING_CHAR' ? (/quote/.test(message) ? OPEN_QUOTE : NO_COLON) : OTHER;
    const words = BY_CODE[code] ?? missing;
    const opened = words === OPEN_QUOTE || message.startsWith('Flow');
    return { offset: opened ? openedBefore(yaml, pos[0]) : pos[0], ...words };
  });
  if (faults.length === 0) faults.push(...referenceFaults(yaml), ...shapeFaults(yaml));
  return faults.sort((one, other) => one.offset - other.offset)[0];
}

/** Where the last quotation or bracket before an offset opened, that its closing was missed at. */
function openedBefore(yaml: Document.Parsed, offset: number): number {
  let opened = offset;
  visit(yaml, {
    Node: (_, node) => {
      const opens = isCollection(node)
        ? node.flow === true
        : isScalar(node) && /^QUOTE/.test(node.type ?? '');
      const [start, end] = node.range ?? [offset, offset];
      if (opens && start < offset && end >= offset - 1) opened = start;
    },
  });
  return opened;
}

/** Values that stand for others (`*name`) are refused: the library fails on them, or never ends. */
function referenceFaults(yaml: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(yaml, {
    Node: (_, node) => {
      if (isAlias(node)) faults.push({ offset: node.range?.[0] ?? 0, ...REFERENCE });
    },
  });
  return faults;
}

/** Front matter is fields, and not a list or mere words. Empty front matter lacks its fields. */
function shapeFaults(yaml: Document.Parsed): YamlFault[] {
  const { contents } = yaml;
  if (contents === null || isMap(contents)) return [];
  return [{ offset: contents.range[0], ...NO_COLON }];
}
