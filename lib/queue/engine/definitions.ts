import 'server-only';
import type { OperationDefinition } from './define';

/** A definition among others of different inputs; `with` opens it again with its own type. */
export type Registered = {
  readonly kind: string;
  readonly billing: boolean;
  readonly with: <R>(use: <Input>(definition: OperationDefinition<Input>) => R) => R;
};

/** All kinds that a process knows, by kind. */
export type Definitions = ReadonlyMap<string, Registered>;

export function register<Input>(definition: OperationDefinition<Input>): Registered {
  return { kind: definition.kind, billing: definition.billing, with: (use) => use(definition) };
}

/** Throws on two definitions of one kind. */
export function definitionsOf(all: readonly Registered[]): Definitions {
  const byKind = new Map(all.map((registered) => [registered.kind, registered]));
  if (byKind.size !== all.length) throw new TypeError('two operations have the same kind');
  return byKind;
}
