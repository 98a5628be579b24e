import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { defaultPolicy, type RenewalPolicy } from './policy';
import { storedPolicy } from './schema';

const key = 'renewalPolicy';

/** The policy as the reseller set it; the default where nobody did, or where it was stored under other rules. */
export async function renewalPolicy(tx: Pick<Tx, 'setting'>): Promise<RenewalPolicy> {
  const row = await tx.setting.findUnique({ where: { key }, select: { value: true } });
  return storedPolicy.safeParse(row?.value).data ?? defaultPolicy;
}

export async function writePolicy(tx: Tx, policy: RenewalPolicy): Promise<void> {
  const value = { ...policy, remindDays: [...policy.remindDays], retryDays: [...policy.retryDays] };
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value, updatedAt: now() } });
}
