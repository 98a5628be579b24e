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

declare global {
  // Next builds what runs as the server starts apart from the pages: a variable of this file would be there twice.
  var domovoiOperations: Definitions | undefined;
}

/** Tells this process every kind of operation there is, once as it starts: features enqueue, retry and cancel by them. */
export function provideDefinitions(definitions: Definitions): void {
  const known = globalThis.domovoiOperations;
  if (known && known !== definitions) throw new TypeError('the kinds of operation were provided twice');
  globalThis.domovoiOperations = definitions;
}

/** Throws where the process was told of no kinds; undefined = one that it does not know. */
export function definitionOf(kind: string): Registered | undefined {
  const known = globalThis.domovoiOperations;
  if (!known) throw new TypeError('no kinds of operation were provided: see provideDefinitions');
  return known.get(kind);
}
