import { regapiFunctions } from '@/lib/registrar/regapi/functions';

/** What the client declares of a function of REG.API. */
export function functionOf(name: string): { readonly billing: boolean; readonly mutates: boolean } {
  const found = regapiFunctions.find((declared) => declared.name === name);
  if (!found) throw new TypeError(`no function ${name}`);
  return found;
}
