// One process that pays carts as the web does: the command behind the Pay button, on a pool of connections of its own.
import pg from 'pg';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { provideDefinitions } from '@/lib/queue/engine/definitions';
import { kinds } from '@/lib/desk/operations/kinds';
import { customerId, sessionId, userId } from '@/lib/base/values/ids';
import { payCart } from '@/lib/shop/checkout/pay';
import { checkBooks } from './books';
import { order, type Order } from './orders';
import { fillCarts, openWallets, price, type Cart } from './shop';

provideDefinitions(kinds);
const bare = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL });

process.on('message', (message) => {
  answer(order.parse(message)).then(
    (result) => process.send?.(result ?? null),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function answer(asked: Order): Promise<unknown> {
  if (asked.do === 'open') return openWallets(bare, asked.wallets);
  if (asked.do === 'fill') return fillCarts(asked);
  if (asked.do === 'pay') return counted(asked.carts.map((cart) => () => pay(cart)));
  if (asked.do === 'take') return counted(asked.wallets.map((id) => () => take(id)));
  return checkBooks(db);
}

/** Rolls the transaction back, as the action does. */
class Refused extends Error {}

async function pay({ customerId: owner, quoteId }: Cart): Promise<string> {
  const actor = {
    kind: 'customer',
    userId: userId('usr_bench'),
    customerId: customerId(owner),
    sessionId: sessionId('ses_bench'),
    seenBy: null,
  } as const;
  const input = { quoteId, gtld: `con_${owner}`, shownTotal: price };
  await transaction(async (tx) => {
    const paid = await payCart(tx, actor, input, '192.0.2.1');
    if (!paid.ok) throw new Refused(paid.error.code);
    if (paid.value.orderId === null) throw new Refused('nothing ordered');
  });
  return 'paid';
}

async function take(id: string): Promise<string> {
  const taken = await bare.query('UPDATE bare_wallet SET balance = balance - $2 WHERE id = $1 AND balance >= $2', [
    id,
    price,
  ]);
  return taken.rowCount === 1 ? 'paid' : 'insufficient-funds';
}

async function counted(attempts: readonly (() => Promise<string>)[]): Promise<Readonly<Record<string, number>>> {
  const ends = await Promise.all(attempts.map((attempt) => attempt().catch((error: unknown) => nameOf(error))));
  const counts: Record<string, number> = {};
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.message.trim().slice(0, 200) : String(error);
}
