import type { UserRole } from '@/generated/prisma/client';
import type { StaffRole } from '@/lib/people/access/actor';

/** What the row of somebody who works for the reseller says of their role. */
export const storedRole = {
  viewer: 'staff_viewer',
  operator: 'staff_operator',
  owner: 'staff_owner',
} as const satisfies Record<StaffRole, UserRole>;

const staffRoles: Readonly<Record<UserRole, StaffRole | null>> = {
  customer: null,
  staff_viewer: 'viewer',
  staff_operator: 'operator',
  staff_owner: 'owner',
};

/** The role of a member of staff; null for who signs in for a customer. */
export function staffRoleOf(role: UserRole): StaffRole | null {
  return staffRoles[role];
}
