import 'server-only';
import { z } from 'zod';
import { env } from '@/lib/base/env/env';
import { currencies, parseDecimal, toDecimal, type Money } from '@/lib/base/values/money';
import { ProviderError, type Asked, type Provider, type Standing } from './provider';
import { receiptOf } from './yookassa-receipt';
import { yookassaRefunds } from './yookassa-refunds';

export type YookassaSettings = {
  readonly shopId: string;
  readonly secretKey: string;
  /** 1 to 12; null = no receipts. */
  readonly vatCode: number | null;
  /** YooKassa lets the shop keep what customers pay with. */
  readonly keepsMethods: boolean;
};

type YookassaLogin = Pick<YookassaSettings, 'shopId' | 'secretKey'>;

const timeoutMs = 20_000;
/** What the payer reads there is cut, not refused. */
const longestDescription = 128;

const payment = z.object({
  id: z.string().min(1).max(64),
  status: z.enum(['pending', 'waiting_for_capture', 'succeeded', 'canceled']),
  amount: z.object({ value: z.string(), currency: z.enum(currencies) }),
  confirmation: z.object({ confirmation_url: z.url({ protocol: /^https?$/ }) }).optional(),
  cancellation_details: z.object({ reason: z.string().max(100) }).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  payment_method: z
    .object({ id: z.string().max(64), saved: z.boolean(), title: z.string().max(200).optional() })
    .optional(),
});
type YookassaPayment = z.output<typeof payment>;

const refusal = z.object({ code: z.string().max(100), parameter: z.string().max(100).optional() });

/** YooKassa's API v3: cards, the faster payments system and wallets, on its own page. */
export function yookassa({ vatCode, ...login }: YookassaSettings): Provider {
  const authorization = loginOf(login);
  const call = (path: string, init: RequestInit = {}) => callYookassa(path, authorization, init);
  return {
    begin: async (asked) => {
      const begun = await call('payments', {
        method: 'POST',
        headers: { 'idempotence-key': asked.id },
        body: JSON.stringify(orderOf(asked, vatCode)),
      });
      return { reference: begun.id, payAt: begun.confirmation?.confirmation_url ?? null };
    },
    standing: async (reference) => standingOf(await call(`payments/${encodeURIComponent(reference)}`)),
    ...yookassaRefunds((path, init) => bodyOf(path, authorization, init), vatCode),
    disputes: null,
  };
}

/** Whether its shop is there and its key is right; throws {@link ProviderError} where not. */
export async function shopOf({ shopId, secretKey }: YookassaLogin): Promise<void> {
  await bodyOf('me', loginOf({ shopId, secretKey }));
}

const loginOf = ({ shopId, secretKey }: YookassaLogin): string =>
  `Basic ${Buffer.from(`${shopId}:${secretKey}`).toString('base64')}`;

function orderOf(
  { id, amount, description, returnUrl, email, locale, isKept, method }: Asked,
  vatCode: number | null,
): object {
  const value = amountOf(amount);
  const named = description.slice(0, longestDescription);
  return {
    amount: value,
    capture: true,
    // What is kept is charged without the payer, and confirmed by nobody.
    ...(method === null
      ? { confirmation: { type: 'redirect', return_url: returnUrl, locale: locale === 'ru' ? 'ru_RU' : 'en_US' } }
      : { payment_method_id: method }),
    ...(isKept && method === null && { save_payment_method: true }),
    description: named,
    metadata: { payment: id },
    ...(vatCode !== null && { receipt: receiptOf(value, { named, email, vatCode }) }),
  };
}

const amountOf = (amount: Money) => ({ value: toDecimal(amount), currency: amount.currency });

function standingOf({
  status,
  amount,
  cancellation_details: cancelled,
  metadata,
  payment_method: means,
}: YookassaPayment): Standing {
  const read = parseDecimal(amount.value, amount.currency);
  if (!read) throw new ProviderError('unknown', 'UNREADABLE');
  return {
    paymentId: metadata?.['payment'] ?? null,
    state: status === 'succeeded' ? 'succeeded' : status === 'canceled' ? 'failed' : 'pending',
    amount: read,
    reason: cancelled?.reason ?? null,
    method: means?.saved ? { token: means.id, title: means.title ?? 'YooKassa' } : null,
  };
}

async function callYookassa(path: string, authorization: string, init: RequestInit): Promise<YookassaPayment> {
  const read = payment.safeParse(await bodyOf(path, authorization, init));
  if (!read.success) throw new ProviderError('unknown', 'UNREADABLE');
  return read.data;
}

async function bodyOf(path: string, authorization: string, init: RequestInit = {}): Promise<unknown> {
  const { status, body } = await answerOf(path, authorization, init);
  // Of what failed inside, or took too long there, only asking again tells what became of it.
  if (status >= 500 || status === 429 || status === 202) throw new ProviderError('unknown', `HTTP_${status}`);
  if (status !== 200) {
    const read = refusal.safeParse(body);
    const { code = `http_${status}`, parameter } = read.success ? read.data : {};
    throw new ProviderError('refused', parameter === undefined ? code : `${code}: ${parameter}`);
  }
  return body;
}

async function answerOf(path: string, authorization: string, init: RequestInit) {
  try {
    const response = await fetch(`${env.YOOKASSA_URL}/${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json', ...init.headers },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: await response.json().catch((): unknown => null) };
  } catch {
    throw new ProviderError('unknown', 'UNREACHABLE');
  }
}
