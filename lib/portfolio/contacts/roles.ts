import { z } from 'zod';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { idText } from '@/lib/base/values/text';
import { otherRoles, type OtherRole } from './role-fields';

/** The contacts of those who are not the owner, as a contact keeps them. */
export const roleContacts = z
  .object({ a: idText.optional(), t: idText.optional(), b: idText.optional() })
  .catch({})
  .default({});
export type RoleContacts = z.output<typeof roleContacts>;

/** The roles that zones of a profile ask for beside the owner; none where the owner is all there is. */
export function rolesOf(profile: ProfileId): readonly OtherRole[] {
  const asked: readonly string[] = declarations[profile].roles ?? [];
  return otherRoles.filter((role) => asked.includes(role));
}
