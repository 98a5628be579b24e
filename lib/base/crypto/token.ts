import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret to hand out once (session, reset link, API token): 256 random bits, safe in a URL. Store its {@link digest}. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token in hex: what the database keeps, so that a stolen copy of it opens nothing. */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares secrets in time that does not tell where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
