import { answerLive } from '@/lib/people/auth/answer-live';
import { orderView } from '@/lib/shop/orders/queries';
import type { LiveOrder } from '@/lib/shop/orders/schema';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** Where the lines of an order stand, for its page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerLive(async (actor): Promise<LiveOrder | null> => {
    const order = await orderView(actor, id);
    return order && { lines: order.lines, isEnded: order.isEnded };
  });
}
