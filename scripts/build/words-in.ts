import ts from 'typescript';

/**
 * What a file asks of the messages, as patterns of keys: `domains.renew.title`, `operations.stage.*`. A translator of
 * everything that is given a key it was told (`t(message.key)`) asks for whatever replies may say: `anyReply`.
 */
export type Asked = { readonly patterns: readonly string[]; readonly anyReply: boolean };

/** What the translators of a file are asked for; a namespace whole, where its keys are not written out. */
export function wordsAsked(source: ts.SourceFile): Asked {
  const patterns: string[] = [];
  let anyReply = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'useTranslations') {
      const { namespaces, keys } = translatorOf(node, source);
      for (const namespace of namespaces) patterns.push(...keys.map((key) => `${namespace}.${key}`));
      if (namespaces.length === 0) patterns.push(...keys.filter((key) => key !== '*'));
      if (namespaces.length === 0 && keys.includes('*')) anyReply = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { patterns, anyReply };
}

/** Texts that may be keys of messages, in code that answers with them: `'errors.stale'`, `errors.${code}`. */
export function keysMentioned(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) found.push(...patternsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((text) => text.split('?')[0] ?? '').filter((text) => /^[a-z]\w*\.[\w.*-]+$/i.test(text));
}

type Translator = { readonly namespaces: readonly string[]; readonly keys: readonly string[] };

/** No namespace where it translates everything. */
function translatorOf(call: ts.CallExpression, source: ts.SourceFile): Translator {
  const [argument] = call.arguments;
  const namespaces = argument ? patternsOf(argument) : [];
  if (namespaces.some((name) => name.includes('*'))) throw new Error(`${source.fileName}: a namespace is written out`);
  const { parent } = call;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return { namespaces, keys: ['*'] };
  return { namespaces, keys: usesOf(parent.name, scopeOf(parent)).flatMap(keysOfUse) };
}

function scopeOf(node: ts.Node): ts.Node {
  return ts.findAncestor(node, ts.isFunctionLike) ?? node.getSourceFile();
}

function usesOf(name: ts.Identifier, scope: ts.Node): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

/** `t('key')`, `t.rich('key')`; a translator that is handed on may be asked for anything. */
function keysOfUse(use: ts.Identifier): readonly string[] {
  const { parent } = use;
  const callee = ts.isPropertyAccessExpression(parent) && parent.expression === use ? parent : use;
  const call = callee.parent;
  const [key] = ts.isCallExpression(call) && call.expression === callee ? call.arguments : [];
  return key ? patternsOf(key) : ['*'];
}

/** The keys an expression may be, `*` for what is not written out. */
function patternsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return patternsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...patternsOf(node.whenTrue), ...patternsOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return ['*'];
  return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')];
}
