import type { z } from 'zod';

/** Who may call a function (REG.API 3.2). */
export type Access = 'everyone' | 'clients' | 'partners';

/** One function of REG.API as data: everything the client, the API console and the reports need to know about it. */
export type RegapiFunction<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  /** The path below the base address: "domain/create". */
  readonly name: Name;
  /** The section of the reference; "observed" where only the live service shows it. */
  readonly section: string;
  readonly access: Access;
  /** The parameter that takes many objects in one call. */
  readonly list: 'domains' | 'services' | null;
  /** Changes something at the registrar, so an unknown outcome must be found out. */
  readonly mutates: boolean;
  /** May change the balance: never two at once for an account. */
  readonly billing: boolean;
  readonly input: Input;
  readonly answer: Answer;
};

/** Declares one function; its types follow from `input` and `answer`. */
export function fn<const Name extends string, Input extends z.ZodType, Answer extends z.ZodType>(
  declaration: RegapiFunction<Name, Input, Answer>,
): RegapiFunction<Name, Input, Answer> {
  return declaration;
}
