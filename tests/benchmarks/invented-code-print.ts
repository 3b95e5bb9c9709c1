/**
 * An invented consolidation as Markdown, with what is known of each text.
 */
import type { TermKey } from '../../src/model/identifiers.ts';
import { keyOf } from '../../src/register/definitions/definitions.ts';
import { printCited, type CitingPlaces } from './invented-code-cited.ts';
import type {
  InventedClause,
  InventedConsolidation,
  InventedDocument,
  InventedEntry,
  InventedTerm,
  Piece,
} from './invented-code-model.ts';
import { innerLabel, limbLabel, numbered, type NumberedClause } from './invented-code-numbers.ts';
import type {
  CodeTruth,
  KnownDefinition,
  KnownReference,
  KnownUse,
} from './invented-code-truth.ts';
import type { Random } from './random.ts';

/** One version of a document. */
export interface PrintedDocument {
  readonly document: InventedDocument;
  readonly markdown: string;
  readonly truth: CodeTruth;
}

/** Prints every document. The same chance gives the same line breaks. */
export function printConsolidation(random: Random, code: InventedConsolidation): PrintedDocument[] {
  const clauses = numbered(code);
  const numbers = new Set([...clauses.values()].map(({ number }) => number));
  const documents = new Map(code.documents.map((document) => [document.id, document]));
  const partNumbers = new Map([...clauses.values()].map((one) => [one.part.id, one.partNumber]));
  const scopeOf = ({ scope }: InventedTerm): KnownDefinition['scope'] => {
    if (scope.kind === 'code') return {};
    if (scope.kind === 'document') return { document: scope.document };
    return { document: scope.document, within: partNumbers.get(scope.part) ?? '' };
  };
  return code.documents.map((document) => {
    const paper = new Paper(random, code.terms, scopeOf);
    for (const part of document.parts) {
      const first = part.clauses[0] && clauses.get(part.clauses[0].id);
      if (first === undefined) continue;
      paper.write(`## ${first.partNumber} ${part.heading}\n\n`);
      for (const clause of part.clauses) {
        const subHeading = part.subHeadings.get(clause.id);
        if (subHeading !== undefined) paper.write(`### ${subHeading}\n\n`);
        const from = clauses.get(clause.id) as NumberedClause;
        printClause(paper, clause, { clauses, documents, numbers, from });
      }
    }
    return { document, markdown: paper.text, truth: paper.truth };
  });
}

function printClause(paper: Paper, clause: InventedClause, places: CitingPlaces): void {
  const { number } = places.from;
  paper.write(`${number} `);
  paper.sentences(clause.sentences, places, number, 'may break');
  paper.write('\n\n');
  for (const [index, limb] of clause.limbs.entries()) {
    const name = number + limbLabel(index);
    paper.write(`- ${limbLabel(index)} `);
    paper.sentences([limb.words], places, name);
    paper.write('\n');
    for (const [at, inner] of limb.inner.entries()) {
      paper.write(`  - ${innerLabel(at)} `);
      paper.sentences([inner], places, name + innerLabel(at));
      paper.write('\n');
    }
  }
  if (clause.limbs.length > 0) paper.write('\n');
  if (clause.closing.length > 0) {
    paper.sentences([clause.closing], places, number);
    paper.write('\n\n');
  }
  if (clause.entries.length > 0) printEntries(paper, clause, places);
}

function printEntries(
  paper: Paper,
  { entries, layout }: InventedClause,
  places: CitingPlaces,
): void {
  if (layout === 'table') paper.write('| Term | Meaning |\n| --- | --- |\n');
  for (const entry of entries) {
    if (layout === 'table') paper.write('| ');
    const term = paper.entry(entry);
    paper.write(layout === 'table' ? ' | ' : '\n: ');
    paper.sentences([entry.meaning], places, term);
    paper.write(layout === 'table' ? ' |\n' : '\n\n');
  }
  if (layout === 'table') paper.write('\n');
}

/** What surrounds a term where it is defined in a sentence. */
const AROUND = {
  bracketed: ['(the “**', '**”)'],
  quoted: ['“**', '**”'],
  bold: ['(the **', '**)'],
  called: ['“', '”'],
  being: ['(such matters being the **', '**)'],
} as const;

/** Takes text down, and what is known of it. */
/** What one thing is named after. */
const ASKS_FOR_ONE = /^(?:each|every|an?)$/i;

class Paper {
  readonly #random: Random;
  readonly #terms: ReadonlyMap<number, InventedTerm>;
  readonly #scopeOf: (term: InventedTerm) => KnownDefinition['scope'];
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #definitions: KnownDefinition[] = [];
  readonly #uses: KnownUse[] = [];
  readonly #references: KnownReference[] = [];

  constructor(
    random: Random,
    terms: ReadonlyMap<number, InventedTerm>,
    scopeOf: (term: InventedTerm) => KnownDefinition['scope'],
  ) {
    this.#random = random;
    this.#terms = terms;
    this.#scopeOf = scopeOf;
  }

  get text(): string {
    return `${this.#pieces.join('').trimEnd()}\n`;
  }

  get truth(): CodeTruth {
    return { definitions: this.#definitions, uses: this.#uses, references: this.#references };
  }

  write(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** The term of an entry, with its acronym. Gives what is written. */
  entry({ term: id, nature }: InventedEntry): string {
    const term = this.#termOf(id);
    this.#define(term, 'entry', nature, term.name);
    const acronym = term.acronym === undefined ? '' : ` [${term.acronym}]`;
    this.write(acronym);
    return term.name + acronym;
  }

  /** The word that was printed last; empty where it was none. */
  #before = '';

  sentences(
    sentences: readonly (readonly Piece[])[],
    places: CitingPlaces,
    provision: string,
    breaks: 'may break' | 'one line' = 'one line',
  ): void {
    for (const [index, piece] of sentences.flat().entries()) {
      if (index > 0 && piece !== '.' && piece !== ':') {
        this.write(breaks === 'may break' && this.#random.chance(0.03) ? '\n' : ' ');
      }
      this.#print(piece, places, provision, breaks);
    }
  }

  #print(piece: Piece, places: CitingPlaces, provision: string, breaks: string): void {
    const before = this.#before;
    this.#before = typeof piece === 'string' ? piece : '';
    if (typeof piece === 'string') this.write(piece);
    else if ('decoy' in piece) this.write(piece.decoy);
    else if ('define' in piece) {
      const [before, after] = AROUND[piece.manner];
      this.write(before);
      const term = this.#termOf(piece.define);
      this.#define(term, 'inline', 'meaning', term.name);
      this.write(after);
    } else if ('use' in piece) {
      const term = this.#termOf(piece.use);
      const { name, plural = name, acronym = name } = term;
      // Nobody writes “each Compact Keys”.
      const form = piece.form === 'plural' && ASKS_FOR_ONE.test(before) ? 'name' : piece.form;
      const words = { name, plural, acronym }[form];
      const start = this.#length;
      const dressed = this.#dressed(words, breaks);
      this.write(dressed);
      if (piece.owns) this.write(words.endsWith('s') ? '’' : '’s');
      // The star that closes italics is no part of the words.
      const end = this.#length - (dressed.endsWith('*') && !piece.owns ? 1 : 0);
      this.#uses.push({ key: this.#keyOf(term), start, end, provision });
    } else {
      const { words, parts } = printCited(piece.cite, places);
      for (const { at, targets } of parts) {
        this.#references.push({ start: this.#length + at, provision, targets });
      }
      this.write(words);
    }
  }

  /** Some terms run over a line, have a no-break space, or are set in italics in part. */
  #dressed(words: string, breaks: string): string {
    const space = words.lastIndexOf(' ');
    if (space === -1 || !this.#random.chance(0.1)) return words;
    const [before, last] = [words.slice(0, space), words.slice(space + 1)];
    const ways = [`${before}\u00A0${last}`, `${before} *${last}*`];
    if (breaks === 'may break') ways.push(`${before}\n${last}`);
    return this.#random.pick(ways);
  }

  #define(
    term: InventedTerm,
    form: KnownDefinition['form'],
    nature: KnownDefinition['nature'],
    words: string,
  ): void {
    const start = this.#length;
    this.write(words);
    const scope = this.#scopeOf(term);
    const place = { start, end: this.#length };
    this.#definitions.push({
      key: this.#keyOf(term),
      term: term.name,
      form,
      nature,
      scope,
      ...place,
    });
  }

  #keyOf(term: InventedTerm): TermKey {
    return keyOf(term.name, this.#scopeOf(term));
  }

  #termOf(id: number): InventedTerm {
    const term = this.#terms.get(id);
    if (term === undefined) throw new Error(`There is no term ${String(id)}.`);
    return term;
  }
}
