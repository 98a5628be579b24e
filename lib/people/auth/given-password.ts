import 'server-only';
import { hashPassword, type PasswordHash } from '@/lib/people/auth/password';

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password for somebody else, shown once and changed by its owner: 77 random bits without look-alikes. */
export function givenPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const letters = Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** A first password with its hash, made before the transaction that stores it. */
export async function givenAccess(): Promise<{ readonly password: string; readonly passwordHash: PasswordHash }> {
  const password = givenPassword();
  return { password, passwordHash: await hashPassword(password) };
}
