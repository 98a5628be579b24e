import 'server-only';
import { audit, auditAll } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { noGroup } from './no-group';
import { mostCustomerGroups } from './schema';

type GroupChange = Change<StaffActor>;

export type NotNamed = 'taken' | 'tooMany' | 'notFound';

export async function createGroup(
  { tx, actor, address }: GroupChange,
  name: string,
): Promise<Result<string, NotNamed>> {
  const groups = await lockGroups(tx);
  if (groups.some((group) => isSameWord(group.name, name))) return fail('taken');
  if (groups.length >= mostCustomerGroups) return fail('tooMany');
  const id = newId('cgr');
  await tx.customerGroup.create({ data: { id, name } });
  await audit(tx, actor, { action: 'customer.group.create', subject: `customer-group:${name}`, address });
  return ok(id);
}

export async function renameGroup(
  { tx, actor, address }: GroupChange,
  { group: id, name }: { readonly group: string; readonly name: string },
): Promise<Result<null, NotNamed>> {
  const groups = await lockGroups(tx);
  const group = groups.find((one) => one.id === id);
  if (!group) return fail('notFound');
  if (groups.some((other) => other.id !== id && isSameWord(other.name, name))) return fail('taken');
  await tx.customerGroup.update({ where: { id }, data: { name } });
  const details = { after: name };
  await audit(tx, actor, {
    action: 'customer.group.rename',
    subject: `customer-group:${group.name}`,
    details,
    address,
  });
  return ok(null);
}

/** Its customers are in no group then, and its special prices are gone. */
export async function removeGroup({ tx, actor, address }: GroupChange, id: string): Promise<Result<null, 'notFound'>> {
  const group = (await lockGroups(tx)).find((one) => one.id === id);
  if (!group) return fail('notFound');
  const count = await tx.customer.count({ where: { groupId: id } });
  await tx.customerGroup.delete({ where: { id } });
  const details = { count };
  await audit(tx, actor, {
    action: 'customer.group.remove',
    subject: `customer-group:${group.name}`,
    details,
    address,
  });
  return ok(null);
}

/** How many customers went into which group; null is none. */
export type MovedCustomers = { readonly count: number; readonly name: string | null };

/** Puts customers into a group, or into none; those who are there already stay. */
export async function moveCustomers(
  { tx, actor, address }: GroupChange,
  { customers, group: id }: { readonly customers: readonly string[]; readonly group: string },
): Promise<Result<MovedCustomers, 'notFound'>> {
  const group = (await lockGroups(tx)).find((one) => one.id === id);
  if (!group && id !== noGroup) return fail('notFound');
  const groupId = group?.id ?? null;
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE customer SET group_id = ${groupId}
    WHERE id = ANY(${[...customers]}::text[]) AND group_id IS DISTINCT FROM ${groupId} RETURNING id`;
  const details = { group: group?.name ?? '' };
  await auditAll(
    tx,
    actor,
    moved.map(({ id: customerId }) => ({
      action: 'customer.group',
      subject: `customer:${customerId}`,
      customerId,
      details,
      address,
    })),
  );
  return ok({ count: moved.length, name: group?.name ?? null });
}

/** Nobody else changes a group until the transaction ends. */
async function lockGroups(tx: Tx): Promise<readonly { readonly id: string; readonly name: string }[]> {
  await lock(tx, 'customer-groups');
  return tx.customerGroup.findMany({ select: { id: true, name: true } });
}

const isSameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
