import 'server-only';
import { z } from 'zod';
import { termsShape } from '@/lib/queue/live/terms-form';
import { askAgain } from '@/lib/shop/repricing/ask-again';

const terms = z.object(termsShape);

/** Before a correction's transaction: what the terms that it asks for cost is asked of the registrar anew. */
export async function askBefore(operationId: string, sent: unknown): Promise<void> {
  const { data } = terms.safeParse(sent);
  if (data) await askAgain(operationId, { years: data.years, isAnew: data.pricedAnew === 'on' });
}
