import type { z } from 'zod';
import type { Belief } from './believable';

/** Who may call a function (REG.API 3.2; "partners2" is the second partner plan of 8.26). */
export type Access = 'everyone' | 'clients' | 'partners' | 'partners2';

/** The parameter that takes many objects in one call; the answer has a list of the same name. */
export type ListName = 'domains' | 'services' | 'bills';

/** Objects that a list call takes at most (REG.API 2.2.4.5). */
export const mostPerCall = 1000;

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
  readonly list: ListName | null;
  /** Objects a call, where it is not `mostPerCall`. */
  readonly perCall?: number;
  /** The list means all of it at once (`folder/replace_services`), so a longer one cannot be cut. */
  readonly uncut?: true;
  /** Answers a page of its list; without `limit` the client follows the pages to the end. */
  readonly pages?: Pages;
  /** What a reading for the cache believes of its rows; one that says something else is left out, and that is said. */
  readonly believes?: Believed;
  /** Changes something at the registrar, so an unknown outcome must be found out. */
  readonly mutates: boolean;
  /** May change the balance: never two at once for an account. */
  readonly billing: boolean;
  readonly input: Input;
  readonly answer: Answer;
};

/** The rows of a list, or of an object of rows `byKey`. */
export type Believed = { readonly list: string; readonly byKey?: true; readonly row: Belief };

/** How a function pages: `limit` and `offset` count objects, `by` is what tells them apart. */
export type Pages = { readonly list: ListName; readonly size: number; readonly by: string };

/** Declares one function; its types follow from `input` and `answer`. */
export function fn<const Name extends string, Input extends z.ZodType, Answer extends z.ZodType>(
  declaration: RegapiFunction<Name, Input, Answer>,
): RegapiFunction<Name, Input, Answer> {
  return declaration;
}
