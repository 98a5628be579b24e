import { timingSafeEqual, createHash, createVerify } from 'node:crypto';
import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { World } from '../world/world';

/** Both digests that the service documents, the older first; an account's key is checked with either. */
const DIGESTS = ['RSA-SHA1', 'RSA-SHA512'] as const;

/** What a caller showed: the credentials, and everything that a signature is over. */
export interface Shown {
  readonly credentials: WireRecord;
  /** The form fields and what `input_data` held. */
  readonly signed: readonly [outer: WireRecord, inner: WireRecord];
}

/** The caller's account; null when no credentials were given at all (REG.API 2.4). */
export function authenticate({ credentials: params, signed }: Shown, command: string, world: World): Account | null {
  const login = text(params['username']);
  const password = text(params['password']);
  const signature = text(params['sig']);
  if (login === '' && password === '' && signature === '') return null;
  if (login === '') throw new Refusal('NO_USERNAME');
  if (password === '' && signature === '') throw new Refusal('NO_AUTH', { command_name: command });
  const account = world.accounts.get(login);
  const isKnown =
    signature === '' ? isPassword(password, account) : isSigned(signedText(...signed), signature, account);
  if (account === undefined || !isKnown) throw new Refusal('USER_AUTHENTICATION_FAILED', { command_name: command });
  return account;
}

/**
 * All scalar values of the form fields and of `input_data`, nested ones too, without the signature and without empty and
 * zero ones; sorted bytewise (REG.API 2.2.4.1).
 */
export function signedText(outer: WireRecord, inner: WireRecord = {}): string {
  const { sig: _sig, input_data: _data, ...fields } = outer;
  const { sig: _inner, ...data } = inner;
  const values = [...scalars(fields), ...scalars(data)].filter((value) => value !== '' && value !== '0');
  return values
    .map((value) => Buffer.from(value, 'utf8'))
    .sort(Buffer.compare)
    .map((value) => value.toString('utf8'))
    .join(';');
}

function isPassword(given: string, account: Account | undefined): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return account !== undefined && account.password !== '' && timingSafeEqual(digest(given), digest(account.password));
}

function isSigned(signed: string, signature: string, account: Account | undefined): boolean {
  const key = account?.publicKey;
  if (key === undefined || key === null) return false;
  const bytes = Buffer.from(signature.replaceAll(/\s/g, ''), 'base64');
  try {
    return DIGESTS.some((digest) => createVerify(digest).update(signed, 'utf8').verify(key, bytes));
  } catch {
    return false;
  }
}

function scalars(value: WireValue): readonly string[] {
  if (isWireList(value)) return value.flatMap(scalars);
  if (isWireRecord(value)) return Object.values(value).flatMap(scalars);
  return value === null ? [] : [String(value)];
}

function text(value: WireValue | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}
