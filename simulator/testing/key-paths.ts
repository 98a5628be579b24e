import { isWireList, isWireRecord, type WireValue } from '@/lib/registrar/regwire/value';

/** Every key of a value with the way to it, `.answer.domains[].dname`, once; what lists hold counts together. */
export function keyPaths(value: WireValue | undefined): ReadonlySet<string> {
  return new Set(pathsOf(value, ''));
}

/** Keys that the sample shows and the answer nowhere has. */
export function keysLacking(sample: WireValue | undefined, answer: WireValue | undefined): readonly string[] {
  const given = keyPaths(answer);
  return [...keyPaths(sample)].filter((path) => !given.has(path)).toSorted();
}

function pathsOf(value: WireValue | undefined, path: string): readonly string[] {
  if (isWireList(value)) return value.flatMap((inner) => pathsOf(inner, `${path}[]`));
  if (!isWireRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...pathsOf(inner, `${path}.${key}`)]);
}
