import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { ProviderError, type Provider, type RefundStanding } from './provider';

/** What somebody chose on its page. */
export const sandboxEvent = z.object({ outcome: z.enum(['succeeded', 'insufficient_funds', 'canceled']) });

/** A provider of the demo's own: whoever pays chooses what becomes of it, and no money moves. Only beside the simulator. */
export const sandbox: Provider = {
  begin: ({ id, method }) =>
    Promise.resolve({
      reference: id,
      payAt: method === null ? new URL(routes.sandbox(id), env.PUBLIC_URL).href : null,
    }),
  standing: async (reference) => {
    const found = await db.payment.findUnique({
      where: { provider_reference: { provider: 'sandbox', reference } },
      include: { events: { orderBy: { id: 'asc' }, take: 1 } },
    });
    if (!found) throw new ProviderError('refused', 'not_found');
    const amount = moneyFromDatabase(found.amountMinor, found.currency);
    // What is kept pays without anybody choosing.
    const [chosen = found.methodId === null ? undefined : 'succeeded'] = found.events.map(
      ({ body }) => sandboxEvent.parse(body).outcome,
    );
    if (chosen === undefined) return { paymentId: found.id, state: 'pending', amount, reason: null, method: null };
    const isPaid = chosen === 'succeeded';
    const method = isPaid && found.isKept ? { token: found.id, title: 'Sandbox card *4242' } : null;
    return {
      paymentId: found.id,
      state: isPaid ? 'succeeded' : 'failed',
      amount,
      reason: isPaid ? null : chosen,
      method,
    };
  },
  refund: ({ id }) => paidBack(id),
  refundStanding: paidBack,
  findRefund: ({ id }) => paidBack(id),
};

/** What is asked of it goes back at once. */
async function paidBack(id: string): Promise<RefundStanding> {
  const { amountMinor, currency } = await db.refund.findUniqueOrThrow({ where: { id } });
  return { reference: id, state: 'succeeded', amount: moneyFromDatabase(amountMinor, currency), reason: null };
}
