import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const actionFiles = sourcesOf('lib').filter((file) => file.endsWith('/actions.ts'));

test.each(actionFiles)('every export of %s is made by action() with a guard of the policy', (file) => {
  const source = parse(file);
  expect(source.statements.some(isUseServer)).toBe(true);
  const exported = source.statements.filter((statement) => isExported(statement));
  expect(
    exported.filter((statement) => !isMadeByAction(statement)).map((statement) => statement.getText(source)),
  ).toEqual([]);
});

test('"use server" stands in actions.ts alone', () => {
  const files = ['app', 'components', 'lib'].flatMap(sourcesOf);
  const marked = files.filter((file) => readFileSync(file, 'utf8').includes('use server'));
  const elsewhere = marked.filter(
    (file) => !/^lib\/[^/]+\/[^/]+\/actions\.ts$/.test(file) && parse(file).statements.some(isUseServer),
  );
  expect(elsewhere).toEqual([]);
});

test('every page and layout of staff, and every page of a customer, asks who is there', () => {
  const drawn = (folder: string) =>
    sourcesOf(folder).filter((file) => /\/(page|layout)\.tsx$/.test(file) && !addsWordsAlone(file));
  const staff = drawn('app/admin');
  const account = drawn('app/(account)');
  expect(
    staff.filter((file) => !/await [^;]*requireStaff\(|requireStaff\([^)]*\)[,\])]/.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
  expect(account.filter((file) => !/requireCustomer\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

/** A layout whose whole body gives what is inside of it words. */
function addsWordsAlone(file: string): boolean {
  const body = /\{\n  return <SegmentWords kept=\{\w+\}>\{children\}<\/SegmentWords>;\n\}\n$/;
  return file.endsWith('/layout.tsx') && body.test(readFileSync(file, 'utf8'));
}

// These ask for a page and change nothing.
const searches = [
  'components/layout/command-palette.tsx',
  'components/layout/palette-first.tsx',
  'components/ui/search-box.tsx',
  'components/ui/filter-form.tsx',
  'components/desk/prices/bulk-bar.tsx',
  'components/desk/prices/change-form.tsx',
  'components/desk/prices/decided-prices.tsx',
  'components/money/documents/archive-card.tsx',
  'components/portfolio/bulk/bulk-bar.tsx',
  'components/portfolio/bulk/server-choice.tsx',
  'components/portfolio/whois/whois-form.tsx',
  'components/shop/search/search-panel.tsx',
];

test('every form that acts is a PanelForm, which says whom it was drawn for and keeps what was typed', () => {
  const files = ['app', 'components'].flatMap(sourcesOf);
  const withForms = files.filter((file) => /<form\b/.test(readFileSync(file, 'utf8')));
  expect(withForms.toSorted()).toEqual(['components/forms/panel-form.tsx', ...searches].toSorted());
  const calling = files.filter((file) => /\buseActionState\b/.test(readFileSync(file, 'utf8')));
  expect(calling).toEqual(['components/forms/use-form-action.ts']);
});

test('commands answer a Result: what a form is told of it is written in actions.ts alone', () => {
  const naming = sourcesOf('lib').filter((file) => /\bActionReply\b/.test(readFileSync(file, 'utf8')));
  const elsewhere = naming.filter((file) => !file.startsWith('lib/people/auth/') && !file.endsWith('/actions.ts'));
  expect(elsewhere).toEqual([]);
});

test('the audit of a change is written by its command, for whoever calls it', () => {
  const actions = sourcesOf('lib').filter((file) => file.endsWith('/actions.ts'));
  expect(actions.filter((file) => readFileSync(file, 'utf8').includes("/audit/audit'"))).toEqual([]);
});

test('what acts leaves it to action() to read the page again', () => {
  const acting = sourcesOf('components').filter((file) => /\/actions'/.test(readFileSync(file, 'utf8')));
  expect(acting.filter((file) => /\.refresh\(\)/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the title of a page asks no query that the page asks again', () => {
  const pages = sourcesOf('app').filter((file) => file.endsWith('/page.tsx'));
  const asking = pages.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const imported = [...text.matchAll(/import \{ ([^}]+) \} from '[^']+\/queries'/g)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    const [, title = ''] = /^export async function generateMetadata(.*?)^\}/ms.exec(text) ?? [];
    return imported.some((name) => new RegExp(`\\b${name}\\(`).test(title));
  });
  expect(asking).toEqual([]);
});

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function isUseServer(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isStringLiteral(statement.expression) &&
    statement.expression.text === 'use server'
  );
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
  return !isType && modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

function isMadeByAction(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(({ initializer }) => {
    if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'action')
      return false;
    const options = initializer.arguments[0];
    return options !== undefined && ts.isObjectLiteralExpression(options) && options.properties.some(isGuardOfPolicy);
  });
}

/** Who may do what is read in one table; only what is open to anyone needs no row there. */
function isGuardOfPolicy(property: ts.ObjectLiteralElementLike): boolean {
  if (property.name?.getText() !== 'guard') return false;
  // `guard` alone stands for a constant of the file.
  const written = ts.isPropertyAssignment(property) ? property.initializer.getText() : constantOf(property, 'guard');
  return /^policy\['[\w.]+'\]$/.test(written) || written === "'anyone'";
}

function constantOf(node: ts.Node, name: string): string {
  const declared = node
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declared.find((declaration) => declaration.name.getText() === name)?.initializer?.getText() ?? '';
}
