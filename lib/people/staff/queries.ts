import 'server-only';
import type { StaffActor, StaffRole } from '@/lib/people/access/actor';
import { staffRoleOf, storedRole } from '@/lib/people/access/stored-role';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';

export type StaffRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly isSelf: boolean;
  readonly hasSecondFactor: boolean;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
};

/** Everybody who works for the reseller; for the owner. */
export async function staffList(actor: StaffActor): Promise<readonly StaffRow[]> {
  if (!may(actor, 'staff.manage')) return [];
  const rows = await db.user.findMany({
    where: { role: { in: Object.values(storedRole) } },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      totpSealed: true,
      disabledAt: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
  });
  return rows.flatMap(({ role, totpSealed, sessions, ...row }) => {
    const staffRole = staffRoleOf(role);
    if (!staffRole) return [];
    const lastSeenAt = sessions[0]?.lastSeenAt ?? null;
    return [
      { ...row, role: staffRole, isSelf: row.id === actor.userId, hasSecondFactor: totpSealed !== null, lastSeenAt },
    ];
  });
}
