import 'server-only';
import type { Payment } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { billedIn } from '@/lib/money/rates/exchanges';
import type { Currency } from '@/lib/base/values/money';
import { newId } from '@/lib/base/values/ids';
import type { CustomerActor } from '@/lib/people/access/actor';
import { isProviderName, takes, type ProviderName } from './provider-names';
import type { KeptMethod } from './providers/provider';
import { keepers } from './providers-on';
import type { PaidBy } from './schema';

/** By whom a payment is taken, from what, and whether that is kept. */
export type Payer = { readonly provider: ProviderName; readonly methodId: string | null; readonly isKept: boolean };

type Chosen = { readonly by: PaidBy; readonly remember: boolean; readonly currency: Currency };

/** Who takes what a customer pays as they chose; null where they have no such method any more, or it takes no such money. */
export async function payerOf(tx: Tx, customerId: string, { by, remember, currency }: Chosen): Promise<Payer | null> {
  if (isProviderName(by)) {
    if (!takes(by, currency)) return null;
    const isKept = remember && (await keepers(tx)).includes(by);
    return { provider: by, methodId: null, isKept };
  }
  const method = await tx.savedMethod.findFirst({ where: { id: by, customerId, removedAt: null } });
  return method && isProviderName(method.provider) && takes(method.provider, currency)
    ? { provider: method.provider, methodId: method.id, isKept: false }
    : null;
}

/** Keeps what a payment was paid with, where its payer wanted that; the same a second time is the same. */
export async function keepMethod(tx: Tx, { isKept, customerId, provider }: Payment, method: KeptMethod): Promise<void> {
  if (!isKept) return;
  const row = { id: newId('met'), customerId, provider, ...method };
  await tx.savedMethod.createMany({ data: [row], skipDuplicates: true });
}

export type MethodView = {
  readonly id: string;
  readonly title: string;
  readonly provider: ProviderName;
  readonly paysRenewals: boolean;
};

/** What is kept of a customer's and can be charged, the latest first. */
export async function ownMethods({ customerId }: CustomerActor): Promise<readonly MethodView[]> {
  const currency = await billedIn(db, customerId);
  const on = (await keepers()).filter((name) => takes(name, currency));
  const rows = await db.savedMethod.findMany({
    where: { customerId, removedAt: null, provider: { in: [...on] } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true, provider: true, paysRenewals: true },
  });
  return rows.flatMap(({ provider, ...row }) => (isProviderName(provider) ? [{ ...row, provider }] : []));
}

/** Charges it no more; false where the customer has none like that. */
export async function removeMethod(tx: Tx, { customerId }: CustomerActor, id: string): Promise<boolean> {
  const where = { id, customerId, removedAt: null };
  const { count } = await tx.savedMethod.updateMany({ where, data: { removedAt: now(), paysRenewals: false } });
  return count > 0;
}

/** Charges this one for renewals that the wallet cannot pay, or none any more; false where the customer has none like that. */
export async function chargeForRenewals(
  tx: Tx,
  { customerId }: CustomerActor,
  { id, isOn }: { readonly id: string; readonly isOn: boolean },
): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM customer WHERE id = ${customerId} FOR UPDATE`;
  await tx.savedMethod.updateMany({ where: { customerId, paysRenewals: true }, data: { paysRenewals: false } });
  const where = { id, customerId, removedAt: null };
  const { count } = await tx.savedMethod.updateMany({ where, data: { paysRenewals: isOn } });
  return count > 0;
}
