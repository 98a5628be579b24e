import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../..');

/** A source file, by its path from the root. */
export type Module = {
  readonly file: string;
  readonly source: ts.SourceFile;
  /** Where the browser's code begins, and where it ends again: `'use client'`, `'use server'`. */
  readonly directive: string | null;
  /** Those of ours that it needs at run time; types are none. */
  readonly imports: readonly string[];
};

const known = new Map<string, Module>();

/** Reads a source file; each once, for several segments lead to most of them. */
export function moduleOf(file: string): Module {
  const read = known.get(file);
  if (read) return read;
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const imports = specifiersIn(source).flatMap((specifier) => resolve(file, specifier) ?? []);
  const made = { file, source, directive: directiveOf(source), imports };
  known.set(file, made);
  return made;
}

/** All that is reached from files, themselves included. `passes` says whether to go on from one to what it imports. */
export function reachedFrom(files: Iterable<string>, passes: (module: Module) => boolean): readonly Module[] {
  const found = new Map<string, Module>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const next = moduleOf(file);
    found.set(file, next);
    if (passes(next)) waiting.push(...next.imports);
  }
  return [...found.values()];
}

function directiveOf({ statements: [first] }: ts.SourceFile): string | null {
  return first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
    ? first.expression.text
    : null;
}

function specifiersIn(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && isOfValues(node)) found.push(textOf(node.moduleSpecifier));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
      found.push(textOf(node.moduleSpecifier));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
      found.push(textOf(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isOfValues({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return true;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const named = clause.namedBindings;
  if (clause.name || !named || ts.isNamespaceImport(named)) return true;
  return named.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}

/** Null for packages, styles and messages. */
function resolve(from: string, specifier: string): string | null {
  if (!/^(?:@\/|\.{1,2}\/)/.test(specifier)) return null;
  const path = specifier.startsWith('@/') ? specifier.slice(2) : relative(root, join(root, dirname(from), specifier));
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (candidate) => /\.tsx?$/.test(candidate) && existsSync(join(root, candidate)),
  );
  return found === undefined || found.startsWith('generated/') ? null : found;
}
