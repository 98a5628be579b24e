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
  /** As it was asked for. */
  readonly asked: Record<string, unknown>;
};

export type TestYookassa = {
  readonly url: string;
  readonly payments: readonly Kept[];
  /** Somebody pays, or something else happens to a payment there. */
  readonly change: (id: string, change: Partial<Kept>) => void;
  /** The next answers are these statuses, whatever was done; 0 cuts the connection. */
  readonly breakNext: (...statuses: number[]) => void;
  readonly stop: () => Promise<void>;
};

const order = z.looseObject({
  amount: z.object({ value: z.string().regex(/^\d+\.\d\d$/), currency: z.string() }),
  capture: z.literal(true),
  confirmation: z.looseObject({ type: z.literal('redirect'), return_url: z.url() }),
  description: z.string().max(128),
  metadata: z.record(z.string(), z.string()),
});

type Answer = { readonly status: number; readonly body: object };

const failure = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { type: 'error', id: 'err', code, ...more },
});

export async function startYookassa(): Promise<TestYookassa> {
  const payments: Kept[] = [];
  const byKey = new Map<string, Kept>();
  let broken: number[] = [];

  function begin(key: string | undefined, body: unknown): Answer {
    if (key === undefined || key.length > 64) return failure(400, 'invalid_request', { parameter: 'Idempotence-Key' });
    const read = order.safeParse(body);
    if (!read.success) return failure(400, 'invalid_request', { parameter: String(read.error.issues[0]?.path[0]) });
    const { amount, metadata } = read.data;
    const known = byKey.get(key);
    const made: Kept = known ?? {
      id: `yoo-${payments.length + 1}`,
      status: 'pending',
      amount,
      metadata,
      asked: read.data,
    };
    if (!known) {
      byKey.set(key, made);
      payments.push(made);
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
    const found = payments.find(({ id }) => url === `/payments/${id}`);
    return found ? { status: 200, body: shown(found) } : failure(404, 'not_found');
  }

  await listening(server);
  const { port } = z.custom<AddressInfo>().parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    payments,
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
