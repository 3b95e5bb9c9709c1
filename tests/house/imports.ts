import ts from 'typescript';

/** One import of a file, as it is written. */
export interface Import {
  specifier: string;
  /** Whether it is gone when the types are stripped. */
  typeOnly: boolean;
}

/**
 * In: a file's path and text (.ts, .js, .cjs or .astro).
 * Out: everything it imports: statically, by re-export, by `import()`, and in types.
 */
export function importsOf(path: string, text: string): Import[] {
  return path.endsWith('.astro') ? astroCode(text).flatMap(scan) : scan(text);
}

/** In: an .astro file's text. Out: its front matter and its scripts. */
function astroCode(text: string): string[] {
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => code,
  );
  return [front, ...scripts].filter((code) => code !== undefined);
}

/** In: TypeScript. Out: its imports. */
function scan(code: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node.importClause));
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
      if (isImport || isRequire) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

/** Whether an import is `import type …`, or names nothing but types. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}
