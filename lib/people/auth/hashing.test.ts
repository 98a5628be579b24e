import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// A hash takes a processor for a twentieth of a second: a transaction that waits for one holds a connection and its locks.

const sources = ['app', 'lib', 'worker'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

type Call = { readonly name: string; readonly node: ts.CallExpression; readonly file: string };

const calls = sources.flatMap(callsOf);

test('no password is hashed or compared within a transaction', () => {
  const hashing = hashingFunctions(new Set(['hashPassword', 'isPassword']));
  expect([...hashing]).toEqual(expect.arrayContaining(['givenAccess', 'provePassword', 'passwordByLink']));
  const within = calls.filter(({ name, node }) => hashing.has(name) && isWithinTransaction(node));
  expect(within.map(({ file, node }) => `${file}: ${node.getText()}`)).toEqual([]);
});

test('the rule sees a hash in the body of an action, in a transaction and in a function that is given one', () => {
  const text = `
    export const one = action({ prepare: () => fine() }, async () => { await bad(); });
    transaction(async (tx) => { await bad(); });
    async function three(tx: Tx) { await bad(); }
    async function four() { await fine(); }`;
  const seen = callsIn('sample.ts', text).filter(({ node }) => isWithinTransaction(node));
  expect(seen.filter(({ name }) => name === 'bad')).toHaveLength(3);
  expect(seen.filter(({ name }) => name === 'fine')).toEqual([]);
});

/** These, and whatever function calls one of them. */
function hashingFunctions(names: Set<string>): Set<string> {
  const callers = calls.filter(({ name }) => names.has(name)).flatMap(({ node }) => nameOfFunctionAround(node));
  const all = new Set([...names, ...callers]);
  return all.size === names.size ? all : hashingFunctions(all);
}

function nameOfFunctionAround(node: ts.Node): string[] {
  return ancestors(node).flatMap((around) =>
    ts.isFunctionDeclaration(around) && around.name ? [around.name.text] : [],
  );
}

function isWithinTransaction(node: ts.Node): boolean {
  return ancestors(node).some((around) => isGivenTransaction(around) || isBody(around));
}

/** `(tx: Tx, …) =>` and `async ({ input, tx }) =>`. */
function isGivenTransaction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && node.parameters.some(({ name }) => /\btx\b/.test(name.getText()));
}

/** What `action()` and `perform()` run after their options, and what `transaction()` runs. */
function isBody(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isFunctionLike(node) || !ts.isCallExpression(parent)) return false;
  const called = parent.expression.getText();
  if (called === 'action' || called === 'perform') return parent.arguments[0] !== node;
  return /(?:^|\.)\$?transaction$/.test(called);
}

function ancestors(node: ts.Node): ts.Node[] {
  return ts.isSourceFile(node) ? [] : [node.parent, ...ancestors(node.parent)];
}

function callsOf(file: string): Call[] {
  return callsIn(file, readFileSync(file, 'utf8'));
}

function callsIn(file: string, text: string): Call[] {
  const found: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push({ name: node.expression.getText(), node, file });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
