import { randomBytes } from '@/lib/base/clock/random';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<'user'>;
export type CustomerId = Id<'customer'>;
export type SessionId = Id<'session'>;
/** 32 hex digits; goes out to the registrar as `user_servid`. */
export type OperationId = Id<'operation'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A prefixed id that people may read aloud ("cus_…"): 100 random bits, no look-alike letters. */
export function newId(prefix: string): string {
  return `${prefix}_${Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('')}`;
}

export const isId = <Name extends string>(value: string): value is Id<Name> => value.length > 0;

export function brandId<Name extends string>(value: string): Id<Name> {
  if (!isId<Name>(value)) throw new TypeError('an id is never empty');
  return value;
}

export const userId = (value: string): UserId => brandId<'user'>(value);
export const customerId = (value: string): CustomerId => brandId<'customer'>(value);
export const sessionId = (value: string): SessionId => brandId<'session'>(value);
export const operationId = (value: string): OperationId => brandId<'operation'>(value);

/** 32 lower-case hex digits: what REG.API 2.2.4.4 takes as `user_servid`. */
export function newOperationId(): OperationId {
  return operationId(Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
