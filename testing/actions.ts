import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { policy, type Guard } from '@/lib/people/access/policy';

export type DeclaredAction = {
  /** "lib/portfolio/dns/actions.ts" */
  readonly file: string;
  readonly name: string;
  /** Null for the plain ones, which take a form as it comes. */
  readonly input: z.ZodType | null;
  readonly guard: Guard;
};

/** Every server action of the source, with what its form is read by. */
export async function declaredActions(): Promise<readonly DeclaredAction[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/actions.ts'))
    .map((file) => join('lib', file));
  return (await Promise.all(files.map(actionsOf))).flat();
}

async function actionsOf(file: string): Promise<readonly DeclaredAction[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const schemas = await schemasBeside(source, file);
  return source.statements.filter(isExported).map((statement) => {
    const text = statement.getText(source);
    const name = /^export (?:const|async function) (\w+)/.exec(text)?.[1];
    if (name === undefined) throw new Error(`${file}: an export that is no action: ${text.slice(0, 80)}`);
    const [, input] = /\binput: (?:inputs\.)?(\w+)\s*,/.exec(text) ?? [];
    const schema = input === undefined ? null : schemas.get(input);
    if (schema !== null && !(schema instanceof z.ZodType)) throw new Error(`${file}: the input ${input} was not found`);
    return { file, name, input: schema, guard: guardOf(text) ?? guardOf(source.getFullText()) ?? 'anyone' };
  });
}

/** Written with each action, or once for all of a file. */
function guardOf(text: string): Guard | null {
  const [, capability, open] = /\bguard(?::| =) (?:policy\['([\w.]+)'\]|'(anyone)')/.exec(text) ?? [];
  if (open !== undefined) return 'anyone';
  return Object.entries(policy).find(([name]) => name === capability)?.[1] ?? null;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
  return !isType && modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

async function schemasBeside(source: ts.SourceFile, file: string): Promise<ReadonlyMap<string, unknown>> {
  const imported = source.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((specifier) => /schema$|\/correct-form$/.test(specifier));
  const modules = await Promise.all(
    imported.map(async (specifier): Promise<Record<string, unknown>> => {
      const path = specifier.startsWith('@/') ? resolve(specifier.slice(2)) : resolve(file, '..', specifier);
      return import(`${path}.ts`);
    }),
  );
  return new Map(modules.flatMap((module) => Object.entries(module)));
}
