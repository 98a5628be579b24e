import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import type { Fields } from './fields';

export interface Call {
  /** Category and function, `domain/check`. */
  readonly command: string;
  readonly account: Account | null;
  readonly fields: Fields;
}

/** The answer of a call; undefined where the reference answers with nothing but `result`, a list in REG.API 7.3. */
export type Run = (call: Call, world: World) => WireRecord | readonly WireValue[] | undefined;

export interface ApiFunction {
  readonly run: Run;
  /** May change the balance: one at a time for an account. Some do so only when they are told that they may. */
  readonly isBilling?: true | ((fields: Fields) => boolean);
  readonly changesWorld?: true;
  /** Answers callers without a login. */
  readonly isOpen?: true;
}

export type FunctionTable = Readonly<Record<string, ApiFunction>>;

/** Whether this call may change the balance. */
export function takesMoney({ isBilling }: ApiFunction, fields: Fields): boolean {
  return typeof isBilling === 'function' ? isBilling(fields) : isBilling === true;
}

/** The caller; functions that need one are never reached without, unless they are open. */
export function caller(call: Call): Account {
  if (call.account === null) throw new Refusal('NO_AUTH', { command_name: call.command });
  return call.account;
}
