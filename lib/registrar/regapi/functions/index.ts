import type { z } from 'zod';
import { billFunctions } from './bill';
import { commonFunctions } from './common';
import { dnssecFunctions } from './dnssec';
import { domainFunctions } from './domain';
import { folderFunctions } from './folder';
import { hostingFunctions } from './hosting';
import { serviceFunctions } from './service';
import { shopFunctions } from './shop';
import { userFunctions } from './user';
import { zoneFunctions } from './zone';

/** Every REG.API function that we can call, in the order of the reference. */
export const regapiFunctions = [
  ...commonFunctions,
  ...userFunctions,
  ...billFunctions,
  ...serviceFunctions,
  ...domainFunctions,
  ...zoneFunctions,
  ...dnssecFunctions,
  ...hostingFunctions,
  ...folderFunctions,
  ...shopFunctions,
] as const;

export type DeclaredFunction = (typeof regapiFunctions)[number];
export type FunctionName = DeclaredFunction['name'];
type Declared<Name extends FunctionName> = Extract<DeclaredFunction, { readonly name: Name }>;

/** What a done call answers: FunctionAnswer<'domain/create'>. */
export type FunctionAnswer<Name extends FunctionName> = z.output<Declared<Name>['answer']>;

const byName: ReadonlyMap<string, DeclaredFunction> = new Map(
  regapiFunctions.map((declaration) => [declaration.name, declaration]),
);

/** The declaration behind a name such as "domain/create", if there is one. */
export function functionNamed(name: string): DeclaredFunction | undefined {
  return byName.get(name);
}
