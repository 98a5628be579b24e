import 'server-only';
import type { Adjustment } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { customerId, newId } from '@/lib/base/values/ids';
import { money, moneyFromDatabase, toDecimal, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { adjust as post } from '@/lib/money/ledger/adjust';
import { billedIn } from '@/lib/money/rates/exchanges';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { readSettings } from '@/lib/people/settings/read-settings';
import type { AdjustmentInput, DecisionInput } from './schema';

export type AdjustError =
  | { readonly code: 'notFound' }
  /** The form is of another adjustment. */
  | { readonly code: 'stale' }
  /** `free`: what the wallet can give. */
  | { readonly code: 'notFree'; readonly free: Money };

/** Adjusts a wallet, once for each key of a form, or asks for it where the sum is above the limit. */
export async function adjust(
  change: Change<StaffActor>,
  { customer, way, amount, note, key: formKey }: AdjustmentInput,
): Promise<Result<Adjustment['state'], AdjustError>> {
  const { tx, actor } = change;
  const known = await tx.$queryRaw<unknown[]>`SELECT id FROM customer WHERE id = ${customer} FOR UPDATE`;
  if (known.length === 0) return fail({ code: 'notFound' });
  const before = await tx.adjustment.findUnique({ where: { formKey } });
  if (before) return before.customerId === customer ? ok(before.state) : fail({ code: 'stale' });
  const { adjustmentLimitRoubles: limit } = await readSettings(tx);
  const { minor, currency } = amount;
  if (currency !== (await billedIn(tx, customer))) return fail({ code: 'stale' });
  const row = await tx.adjustment.create({
    data: {
      id: newId('adj'),
      customerId: customer,
      amountMinor: BigInt(way === 'give' ? minor : 0 - minor),
      currency,
      note,
      formKey,
      // The limit is in roubles: of another currency somebody else agrees to any sum.
      needsSecond: currency !== 'RUB' || minor > Math.round(limit * 100),
      askedByUserId: actor.userId,
    },
  });
  await say(change, 'wallet.adjust', row);
  return row.needsSecond ? ok('waiting') : settle(tx, actor, row);
}

export type DecideError = AdjustError | { readonly code: 'own' };

/** Somebody of staff says yes to what another asked for, or no to anybody's. */
export async function decide(
  change: Change<StaffActor>,
  { id, isYes }: DecisionInput,
): Promise<Result<Adjustment['state'], DecideError>> {
  const { tx, actor } = change;
  await tx.$executeRaw`SELECT FROM adjustment WHERE id = ${id} FOR UPDATE`;
  const row = await tx.adjustment.findUnique({ where: { id } });
  if (row?.state !== 'waiting') return fail({ code: 'stale' });
  if (isYes && row.askedByUserId === actor.userId) return fail({ code: 'own' });
  // What the customer is billed in now has another wallet, and nobody would see this one.
  if (isYes && row.currency !== (await billedIn(tx, row.customerId))) return fail({ code: 'stale' });
  if (isYes) {
    const settled = await settle(tx, actor, row);
    if (settled.ok) await say(change, 'wallet.adjustYes', row);
    return settled;
  }
  await tx.adjustment.update({
    where: { id },
    data: { state: 'refused', decidedByUserId: actor.userId, decidedAt: now() },
  });
  await say(change, 'wallet.adjustNo', row);
  return ok('refused');
}

async function settle(
  tx: Tx,
  { userId }: StaffActor,
  { id, customerId: customer, amountMinor, currency, note }: Adjustment,
): Promise<Result<Adjustment['state'], AdjustError>> {
  const amount = moneyFromDatabase(amountMinor, currency);
  const posted = await post(tx, {
    customerId: customerId(customer),
    amount,
    memo: note,
    key: `adjustment:${id}`,
  });
  if (!posted.ok) return posted;
  const data = { state: 'posted', decidedByUserId: userId, decidedAt: now() } as const;
  await tx.adjustment.update({ where: { id }, data });
  return ok('posted');
}

function say(
  { tx, actor, address }: Change<StaffActor>,
  action: string,
  { id, customerId: customer, amountMinor, currency, note }: Adjustment,
): Promise<void> {
  const { minor } = moneyFromDatabase(amountMinor, currency);
  const amount = toDecimal(money(Math.abs(minor), moneyFromDatabase(amountMinor, currency).currency));
  return audit(tx, actor, {
    action,
    subject: `customer:${customer}`,
    customerId: customer,
    details: { adjustment: id, amount, currency, note, way: minor > 0 ? 'give' : 'take' },
    address,
  });
}
