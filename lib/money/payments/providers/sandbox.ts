import 'server-only';
import { z } from 'zod';
import type { Payment, PaymentEvent } from '@/generated/prisma/client';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { ProviderError, type Provider, type RefundStanding, type Standing } from './provider';
import { sandboxDelayMs, sandboxOutcomes, secureOutcomes } from './sandbox-outcomes';

/** What somebody chose on its pages. */
export const sandboxEvent = z.object({ outcome: z.enum([...sandboxOutcomes, ...secureOutcomes]) });
type Outcome = z.output<typeof sandboxEvent>['outcome'];

/** A provider of the demo's own: whoever pays chooses what becomes of it, and no money moves. Only beside the simulator. */
export const sandbox: Provider = {
  begin: ({ id, method }) =>
    Promise.resolve({
      reference: id,
      payAt: method === null ? new URL(routes.sandbox(id), env.PUBLIC_URL).href : null,
    }),
  standing: async (reference) => {
    const found = await paymentOf(reference);
    const { state, reason } = endOf(found);
    const amount = moneyFromDatabase(found.amountMinor, found.currency);
    const method = state === 'succeeded' && found.isKept ? { token: found.id, title: 'Sandbox card *4242' } : null;
    return { paymentId: found.id, state, amount, reason, method };
  },
  refund: ({ id }) => paidBack(id),
  refundStanding: paidBack,
  refunds: async (reference) => {
    const rows = await db.refund.findMany({ where: { payment: { provider: 'sandbox', reference } } });
    return Promise.all(rows.map(async ({ id }) => ({ ...(await paidBack(id)), asked: id })));
  },
  disputes: async (reference) => {
    const found = await paymentOf(reference);
    const [event] = found.events;
    if (!event || outcomeOf(event) !== 'disputed') return [];
    const amount = moneyFromDatabase(found.amountMinor, found.currency);
    return [{ reference: `dispute-${found.id}`, state: 'lost', amount, reason: 'fraudulent' }];
  },
};

type Chosen = Payment & { readonly events: readonly PaymentEvent[] };

async function paymentOf(reference: string): Promise<Chosen> {
  const found = await db.payment.findUnique({
    where: { provider_reference: { provider: 'sandbox', reference } },
    include: { events: { orderBy: { id: 'desc' }, take: 1 } },
  });
  if (!found) throw new ProviderError('refused', 'not_found');
  return found;
}

const outcomeOf = ({ body }: PaymentEvent): Outcome => sandboxEvent.parse(body).outcome;
const ageOf = ({ receivedAt }: PaymentEvent): number => nowMs() - receivedAt.getTime();

/** What became of a payment by what was chosen last. */
function endOf({ methodId, events: [event] }: Chosen): Pick<Standing, 'state' | 'reason'> {
  // What is kept pays without anybody choosing.
  if (!event) return { state: methodId === null ? 'pending' : 'succeeded', reason: null };
  const outcome = outcomeOf(event);
  const waits = outcome === 'secure' || (outcome.startsWith('delayed') && ageOf(event) < sandboxDelayMs);
  if (waits) return { state: 'pending', reason: null };
  if (['succeeded', 'confirmed', 'delayed_paid', 'disputed'].includes(outcome))
    return { state: 'succeeded', reason: null };
  return { state: 'failed', reason: outcome === 'delayed_refused' ? 'general_decline' : outcome };
}

/** What is asked of it goes back at once. */
async function paidBack(id: string): Promise<RefundStanding> {
  const { amountMinor, currency } = await db.refund.findUniqueOrThrow({ where: { id } });
  return { reference: id, state: 'succeeded', amount: moneyFromDatabase(amountMinor, currency), reason: null };
}
