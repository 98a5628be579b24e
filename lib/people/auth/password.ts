import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { inTurn, type Queue } from '@/lib/people/auth/turns';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

declare const brand: unique symbol;

/** What is stored of a password. Whoever stores one takes it ready: it is made before the transaction. */
export type PasswordHash = string & { readonly [brand]: 'password-hash' };

/** The hash to store. Throws `BusyError` when too many wait for theirs. Takes long: never within a transaction. */
export async function hashPassword(password: string, queue?: Queue): Promise<PasswordHash> {
  const made = await inTurn(() => hash(password.normalize('NFKC'), cost), queue);
  if (!isHash(made)) throw new Error('argon2 made something else than a hash');
  return made;
}

const isHash = (text: string): text is PasswordHash => text.startsWith('$argon2id$');

/**
 * Whether it is the password. Takes as long for nobody (`null`) as for somebody, so e-mail addresses cannot be guessed.
 * Throws `BusyError` when too many wait for their answer.
 */
export async function isPassword(passwordHash: string | null, password: string, queue?: Queue): Promise<boolean> {
  const check = async () => verify(passwordHash ?? (await hashOfNobody()), password.normalize('NFKC'));
  const matches = await inTurn(check, queue);
  return matches && passwordHash !== null;
}

let nobody: Promise<string> | null = null;

/** Takes no turn: it is made by one who has one. */
function hashOfNobody(): Promise<string> {
  nobody ??= hash(crypto.randomUUID(), cost);
  return nobody;
}
