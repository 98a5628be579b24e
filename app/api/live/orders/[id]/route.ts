import { currentActor } from '@/lib/people/auth/session';
import { orderView } from '@/lib/shop/orders/queries';
import type { LiveOrder } from '@/lib/shop/orders/schema';

/** Where the lines of an order stand, for its page. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ readonly id: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const order = await orderView(actor, (await params).id);
  if (!order) return new Response(null, { status: 404 });
  const live: LiveOrder = { lines: order.lines, isEnded: order.isEnded };
  return Response.json(live, { headers: { 'cache-control': 'no-store' } });
}
