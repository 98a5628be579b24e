import 'server-only';
import { hashPassword, type PasswordHash } from '@/lib/people/auth/password';
import type { LinkPurpose } from '@/lib/people/links/links';
import { linkAddress } from '@/lib/people/links/queries';

/** The hash of a password that is chosen behind a link; null, and no work at all, for a link that does not work. */
export async function passwordByLink(
  purpose: LinkPurpose,
  token: string,
  newPassword: string,
): Promise<PasswordHash | null> {
  return (await linkAddress(purpose, token)) === null ? null : hashPassword(newPassword);
}
