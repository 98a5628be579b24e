import { timingSafeEqual, createHash, createVerify } from 'node:crypto';
import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/regwire/value';
import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { World } from '../world/world';

/** Both digests that the service documents, the older first; an account's key is checked with either. */
const DIGESTS = ['RSA-SHA1', 'RSA-SHA512'] as const;

/** The caller's account; null when no credentials were given at all (REG.API 2.4). */
export function authenticate(params: WireRecord, world: World): Account | null {
  const login = text(params['username']);
  const password = text(params['password']);
  const signature = text(params['sig']);
  if (login === '' && password === '' && signature === '') return null;
  if (login === '') throw new Refusal('NO_USERNAME');
  if (password === '' && signature === '') throw new Refusal('NO_AUTH');
  const account = world.accounts.get(login);
  const isKnown = signature === '' ? isPassword(password, account) : isSigned(params, signature, account);
  if (account === undefined || !isKnown) throw new Refusal('USER_AUTHENTICATION_FAILED');
  return account;
}

/** Refuses callers whose address is not on the account's list. */
export function checkAddress(account: Account, address: string, command: string): void {
  if (account.ipList.length === 0 || account.ipList.includes(address)) return;
  throw new Refusal('ACCESS_DENIED_FROM_IP', { command_name: command });
}

/** All scalar values, nested ones too, without the signature and without empty and zero ones; sorted bytewise. */
export function signedText(params: WireRecord): string {
  const { sig: _, ...rest } = params;
  const values = scalars(rest).filter((value) => value !== '' && value !== '0');
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

function isSigned(params: WireRecord, signature: string, account: Account | undefined): boolean {
  const key = account?.publicKey;
  if (key === undefined || key === null) return false;
  const bytes = Buffer.from(signature.replaceAll(/\s/g, ''), 'base64');
  const signed = signedText(params);
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
