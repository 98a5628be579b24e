import ts from 'typescript';

/**
 * The REG.API functions that a source calls: `regapi.domain.check(...)` names domain/check. `takesTexts`: a text that
 * is a function's name counts too, as tests of the simulator call by path; one that only names what a fault meets does
 * not.
 */
export function callsIn(
  source: string,
  fileName: string,
  names: ReadonlySet<string>,
  takesTexts: boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = methodName(node) ?? (takesTexts ? textName(node) : undefined);
    if (name !== undefined && names.has(name)) found.add(name);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** `context.regapi.common.nop` is nop. */
function methodName(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: client, name: category } = node.expression;
  if (!/regapi$/i.test(client.getText())) return undefined;
  return category.text === 'common' ? node.name.text : `${category.text}/${node.name.text}`;
}

function textName(node: ts.Node): string | undefined {
  if (!ts.isStringLiteral(node)) return undefined;
  const { parent } = node;
  const isFault = ts.isPropertyAssignment(parent) && parent.name.getText() === 'function';
  return isFault ? undefined : node.text;
}
