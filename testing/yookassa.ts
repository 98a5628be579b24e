// A payment provider's server: speaks YooKassa's API v3 as far as we use it, and lets a test pay, refuse and break.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export const testShop = { shopId: '123456', secretKey: 'test_key-that-nobody-else-has' } as const;

type Kept = {
  readonly id: string;
  status: 'pending' | 'succeeded' | 'canceled';
  amount: { value: string; currency: string };
  metadata: Record<string, string>;
  cancellation_details?: { party: string; reason: string };
  /** What it was paid with, kept where that was asked for. */
  payment_method?: { id: string; saved: boolean; title: string };
  /** As it was asked for. */
  readonly asked: Record<string, unknown>;
};

type KeptRefund = {
  readonly id: string;
  readonly payment_id: string;
  status: 'pending' | 'succeeded' | 'canceled';
  readonly amount: { value: string; currency: string };
  readonly description: string;
  cancellation_details?: { party: string; reason: string };
};

export type TestYookassa = {
  readonly url: string;
  readonly payments: readonly Kept[];
  readonly refunds: readonly KeptRefund[];
  /** Refunds are answered by this state from now on. */
  readonly answerRefunds: (status: KeptRefund['status']) => void;
  /** Somebody pays back in the cabinet, past us. */
  readonly refundThere: (paymentId: string, value: string) => string;
  /** Something happens to a refund there. */
  readonly changeRefund: (id: string, change: Partial<KeptRefund>) => void;
  /** Somebody pays, or something else happens to a payment there. */
  readonly change: (id: string, change: Partial<Kept>) => void;
  /** Somebody let the shop keep a card: it can be charged by this id. */
  readonly keep: (id: string) => void;
  /** What is kept is charged with this outcome from now on; the payment is answered at once. */
  readonly answerCharges: (status: 'succeeded' | 'canceled') => void;
  /** The next answers are these statuses, whatever was done; 0 cuts the connection. */
  readonly breakNext: (...statuses: number[]) => void;
  readonly stop: () => Promise<void>;
};

const order = z.looseObject({
  amount: z.object({ value: z.string().regex(/^\d+\.\d\d$/), currency: z.string() }),
  capture: z.literal(true),
  confirmation: z.looseObject({ type: z.literal('redirect'), return_url: z.url() }).optional(),
  payment_method_id: z.string().optional(),
  save_payment_method: z.literal(true).optional(),
  description: z.string().max(128),
  metadata: z.record(z.string(), z.string()),
});

const refundOrder = z.object({
  payment_id: z.string(),
  amount: z.object({ value: z.string().regex(/^\d+\.\d\d$/), currency: z.string() }),
  description: z.string().max(250),
  receipt: z.looseObject({ items: z.array(z.looseObject({ description: z.string().min(1).max(128) })) }).optional(),
});

type Answer = { readonly status: number; readonly body: object };

const failure = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { type: 'error', id: 'err', code, ...more },
});

export async function startYookassa(): Promise<TestYookassa> {
  const payments: Kept[] = [];
  const byKey = new Map<string, Kept>();
  const refunds: KeptRefund[] = [];
  const refundsByKey = new Map<string, KeptRefund>();
  let broken: number[] = [];
  const cards = new Set<string>();
  let chargesAre: 'succeeded' | 'canceled' = 'succeeded';
  let refundsAre: KeptRefund['status'] = 'succeeded';

  function refund(key: string | undefined, body: unknown): Answer {
    const read = refundOrder.safeParse(body);
    if (key === undefined || !read.success) return failure(400, 'invalid_request');
    const { payment_id, amount, description } = read.data;
    const known = refundsByKey.get(key);
    if (known) return { status: 200, body: known };
    const paid = payments.find(({ id }) => id === payment_id);
    const gone = refunds.filter((one) => one.payment_id === payment_id && one.status !== 'canceled');
    const left = gone.reduce((sum, one) => sum - Number(one.amount.value), Number(paid?.amount.value ?? 0));
    if (paid?.status !== 'succeeded' || Number(amount.value) > left)
      return failure(400, 'invalid_request', { parameter: 'amount' });
    const made: KeptRefund = {
      id: `refund-${refunds.length + 1}`,
      payment_id,
      amount,
      description,
      status: refundsAre,
    };
    refundsByKey.set(key, made);
    refunds.push(made);
    return { status: 200, body: made };
  }

  function begin(key: string | undefined, body: unknown): Answer {
    if (key === undefined || key.length > 64) return failure(400, 'invalid_request', { parameter: 'Idempotence-Key' });
    const read = order.safeParse(body);
    if (!read.success) return failure(400, 'invalid_request', { parameter: String(read.error.issues[0]?.path[0]) });
    const { amount, metadata, confirmation, payment_method_id: kept, save_payment_method: keeps } = read.data;
    if ((confirmation === undefined) === (kept === undefined)) return failure(400, 'invalid_request');
    if (kept !== undefined && !cards.has(kept))
      return failure(400, 'invalid_request', { parameter: 'payment_method_id' });
    const known = byKey.get(key);
    const made: Kept = known ?? {
      id: `yoo-${payments.length + 1}`,
      status: kept === undefined ? 'pending' : chargesAre,
      ...(keeps && { payment_method: { id: `means-${payments.length + 1}`, saved: true, title: 'Bank card *4477' } }),
      ...(kept !== undefined &&
        chargesAre === 'canceled' && {
          cancellation_details: { party: 'payment_network', reason: 'insufficient_funds' },
        }),
      amount,
      metadata,
      asked: read.data,
    };
    if (!known) {
      byKey.set(key, made);
      payments.push(made);
      if (made.payment_method) cards.add(made.payment_method.id);
    }
    return { status: 200, body: shown(made) };
  }

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const made = reply(request, text === '' ? null : JSON.parse(text));
    const next = broken.shift();
    if (next === 0) return void response.destroy();
    const { status, body } = next === undefined ? made : failure(next, 'internal_server_error');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  function reply({ method, url = '', headers }: IncomingMessage, body: unknown): Answer {
    const login = Buffer.from(`${testShop.shopId}:${testShop.secretKey}`).toString('base64');
    if (headers.authorization !== `Basic ${login}`) return failure(401, 'invalid_credentials');
    const key = headers['idempotence-key'];
    if (url === '/me') return { status: 200, body: { account_id: testShop.shopId, status: 'enabled', test: true } };
    if (method === 'POST' && url === '/payments') return begin(typeof key === 'string' ? key : undefined, body);
    if (method === 'POST' && url === '/refunds') return refund(typeof key === 'string' ? key : undefined, body);
    if (url.startsWith('/refunds')) return refundsAt(new URL(url, 'http://shop'));
    const found = payments.find(({ id }) => url === `/payments/${id}`);
    return found ? { status: 200, body: shown(found) } : failure(404, 'not_found');
  }

  function refundsAt({ pathname, searchParams }: URL): Answer {
    const payment = searchParams.get('payment_id');
    const items = refunds.filter((one) => one.payment_id === payment);
    if (pathname === '/refunds') return { status: 200, body: { type: 'list', items } };
    const found = refunds.find(({ id }) => pathname === `/refunds/${id}`);
    return found ? { status: 200, body: found } : failure(404, 'not_found');
  }

  await listening(server);
  const { port } = z.custom<AddressInfo>().parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    payments,
    refunds,
    keep: (id) => void cards.add(id),
    answerCharges: (status) => void (chargesAre = status),
    answerRefunds: (status) => void (refundsAre = status),
    refundThere(paymentId, value) {
      const id = `refund-${refunds.length + 1}`;
      const amount = { value, currency: 'RUB' };
      refunds.push({ id, payment_id: paymentId, amount, description: 'Возврат', status: 'succeeded' });
      return id;
    },
    changeRefund(id, change) {
      const found = refunds.find((one) => one.id === id);
      if (!found) throw new Error(`no refund ${id}`);
      Object.assign(found, change);
    },
    change(id, change) {
      const found = payments.find((one) => one.id === id);
      if (!found) throw new Error(`no payment ${id}`);
      Object.assign(found, change);
    },
    breakNext: (...statuses) => void (broken = statuses),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function shown({ asked: _asked, ...payment }: Kept): object {
  const waits = payment.status === 'pending';
  return {
    ...payment,
    paid: payment.status === 'succeeded',
    test: true,
    ...(waits && { confirmation: { type: 'redirect', confirmation_url: `https://pay.example/${payment.id}` } }),
  };
}

const listening = (server: Server) =>
  new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
