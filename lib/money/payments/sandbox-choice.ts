import 'server-only';
import { db, type Tx } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import { viewOf, type PaymentView } from './payment-view';
import { sandboxEvent } from './providers/sandbox';
import { secureOutcomes } from './providers/sandbox-outcomes';
import { hasSandbox } from './providers-on';
import type { SandboxInput } from './schema';

/** What the demo's own provider asks next: what is to become of a payment, or what the bank's own step says. */
export type SandboxStep = 'choose' | 'secure';

/** Notes what somebody chose for a payment of theirs there; false where that is not to be chosen any more. */
export async function chooseInSandbox(tx: Tx, actor: CustomerActor, { id, outcome }: SandboxInput): Promise<boolean> {
  if (!hasSandbox()) return false;
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${id} FOR UPDATE`;
  const isOfSecure = secureOutcomes.some((one) => one === outcome);
  if ((await openPayment(tx, actor, id))?.step !== (isOfSecure ? 'secure' : 'choose')) return false;
  await tx.paymentEvent.create({ data: { provider: 'sandbox', paymentId: id, kind: outcome, body: { outcome } } });
  return true;
}

/** A customer's payment that it asks about, and what it asks; null where it is none, or nothing is to be chosen. */
export async function sandboxPayment(
  actor: CustomerActor,
  id: string,
): Promise<{ readonly payment: PaymentView; readonly step: SandboxStep } | null> {
  return openPayment(db, actor, id);
}

async function openPayment(tx: Tx, { customerId }: CustomerActor, id: string) {
  const row = await tx.payment.findFirst({
    where: { id, customerId, provider: 'sandbox', state: 'pending', methodId: null },
    include: { events: { orderBy: { id: 'desc' }, take: 1 } },
  });
  if (!row) return null;
  const chosen = row.events.map(({ body }) => sandboxEvent.parse(body).outcome)[0];
  if (chosen !== undefined && chosen !== 'secure') return null;
  return { payment: viewOf(row), step: chosen === undefined ? 'choose' : 'secure' } as const;
}
