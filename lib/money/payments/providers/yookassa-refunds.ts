import 'server-only';
import { z } from 'zod';
import { currencies, parseDecimal, toDecimal } from '@/lib/base/values/money';
import { ProviderError, type AskedRefund, type ListedRefund, type RefundStanding } from './provider';
import { receiptOf } from './yookassa-receipt';

const refund = z.object({
  id: z.string().min(1).max(64),
  status: z.enum(['pending', 'succeeded', 'canceled']),
  amount: z.object({ value: z.string(), currency: z.enum(currencies) }),
  description: z.string().optional(),
  cancellation_details: z.object({ reason: z.string().max(100) }).optional(),
});
const refunds = z.object({ items: z.array(refund), next_cursor: z.string().optional() });

/** A line of a receipt is cut, not refused. */
const longestLine = 128;

/** What asks YooKassa: the path, and what is sent. */
type Ask = (path: string, init?: RequestInit) => Promise<unknown>;

/** Refunds of YooKassa's API v3. Its description names ours: that is how one is found whose asking had no answer. */
export function yookassaRefunds(ask: Ask, vatCode: number | null) {
  const read = (body: unknown) => standingOf(parsed(refund, body));
  return {
    refund: async (asked: AskedRefund) =>
      read(
        await ask('refunds', {
          method: 'POST',
          headers: { 'idempotence-key': asked.id },
          body: JSON.stringify(orderOf(asked, vatCode)),
        }),
      ),
    refundStanding: async (reference: string) => read(await ask(`refunds/${encodeURIComponent(reference)}`)),
    refunds: async (reference: string) => {
      const found: ListedRefund[] = [];
      let cursor: string | undefined;
      do {
        const search = new URLSearchParams({ payment_id: reference, limit: '100', ...(cursor && { cursor }) });
        const page = parsed(refunds, await ask(`refunds?${search}`));
        found.push(...page.items.map((item) => ({ ...standingOf(item), asked: item.description ?? null })));
        cursor = page.next_cursor;
      } while (cursor !== undefined);
      return found;
    },
  };
}

function orderOf({ id, reference, amount, description, email }: AskedRefund, vatCode: number | null): object {
  const value = { value: toDecimal(amount), currency: amount.currency };
  return {
    payment_id: reference,
    amount: value,
    description: id,
    ...(vatCode !== null && {
      receipt: receiptOf(value, { named: description.slice(0, longestLine), email, vatCode }),
    }),
  };
}

function standingOf({ id, status, amount, cancellation_details: cancelled }: z.output<typeof refund>): RefundStanding {
  const read = parseDecimal(amount.value, amount.currency);
  if (!read) throw new ProviderError('unknown', 'UNREADABLE');
  const state = status === 'canceled' ? 'failed' : status;
  return { reference: id, state, amount: read, reason: cancelled?.reason ?? null };
}

function parsed<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const read = schema.safeParse(body);
  if (!read.success) throw new ProviderError('unknown', 'UNREADABLE');
  return read.data;
}
