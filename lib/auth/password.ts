import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { inTurn, type Queue } from '@/lib/auth/turns';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash to store. Throws `BusyError` when too many wait for theirs. */
export function hashPassword(password: string, queue?: Queue): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), cost), queue);
}

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
