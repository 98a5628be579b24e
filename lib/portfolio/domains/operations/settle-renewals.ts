import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { addYears, dayOf } from '@/lib/base/values/day';
import { deliverInvoiceLines } from '@/lib/money/invoices/invoice-lines';
import { captureAll } from '@/lib/money/ledger/settle-all';
import type { Succeeded } from '@/lib/queue/engine/define';
import { chargedOf } from '../charges/cost';
import { compare } from '../registration/precheck';
import { renewSnapshot, type RenewInput } from '../renewal/renewal';
import { learnCharged } from '../renewal/restoration-fees';

/** What is kept of an answer; `payment` is a decimal of roubles. */
const renewed = z.object({
  expiresOn: z.string().nullable().default(null),
  payment: z.string().nullable().default(null),
});

/** Renewals that were carried out: their money is earned, their invoice lines are delivered, their terms move. */
export async function settleRenewals(tx: Tx, succeeded: readonly Succeeded<RenewInput>[]): Promise<void> {
  const renewals = succeeded.map(({ item, answer }) => {
    const { expiresOn, payment } = renewed.parse(answer);
    const charged = chargedOf(payment, renewSnapshot.safeParse(item.snapshot).data?.cost ?? item.costLimit);
    return { item, expiresOn, payment, charged };
  });
  const ids = renewals.map(({ item }) => item.id);
  await captureAll(
    tx,
    renewals.map(({ item, charged }) => ({ operationId: item.id, ...charged })),
  );
  await deliverInvoiceLines(tx, ids);
  await moveTerms(
    tx,
    renewals.map(({ item: { input }, expiresOn }) => ({ ...input, expiresOn })),
  );
  const restored = renewals.filter(({ item }) => item.input.restores);
  for (const { item, payment } of restored) await learnCharged(tx, item, payment);
  // Once it cost more than was reckoned with, and would again.
  const dear = renewals.filter(
    ({ item, charged }) => !item.input.restores && charged.cost && !compare(charged.cost, item.costLimit).ok,
  );
  if (dear.length === 0) return;
  const domainIds = dear.map(({ item }) => item.input.domainId);
  await tx.domain.updateMany({ where: { id: { in: domainIds } }, data: { renewsAsQuoted: true } });
}

type Term = Pick<RenewInput, 'domainId' | 'years'> & { readonly expiresOn: string | null };

/** To the day that the registrar said, or by the years that were paid for. */
async function moveTerms(tx: Tx, terms: readonly Term[]): Promise<void> {
  const domains = await tx.domain.findMany({
    where: { id: { in: terms.map(({ domainId }) => domainId) } },
    select: { id: true, expiresOn: true },
  });
  const known = new Map(domains.map(({ id, expiresOn }) => [id, expiresOn]));
  const moved = terms.flatMap(({ domainId, years, expiresOn }) => {
    const before = known.get(domainId);
    const until = expiresOn ?? (before ? addYears(dayOf(before), years) : null);
    return until === null ? [] : [{ domainId, until }];
  });
  if (moved.length === 0) return;
  await tx.$executeRaw`
    UPDATE domain d SET expires_on = moved.until::date, state = 'active'
    FROM unnest(${moved.map(({ domainId }) => domainId)}::text[], ${moved.map(({ until }) => until)}::text[]) AS moved(id, until)
    WHERE d.id = moved.id`;
}
