import 'server-only';
import type { PaymentEvent } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { isProviderName, type ProviderName } from './provider-names';
import { eventProblems, type EventProblem } from './schema';
import { mostUnverified } from './take-event';

/** What a provider told by itself, and what became of that. */
export type EventView = {
  readonly id: string;
  readonly provider: ProviderName;
  readonly paymentId: string | null;
  /** As the provider calls it; '' where it could not be read. */
  readonly kind: string;
  readonly receivedAt: Date;
  /** Why nothing was asked because of it; null where the payment was read back from the provider. */
  readonly problem: EventProblem | null;
  /** Where the payment stood then, or "no answer". */
  readonly outcome: string | null;
  readonly takes: number;
};

/** An event as screens of staff show it. */
export function eventView({
  id,
  provider,
  paymentId,
  kind,
  receivedAt,
  problem,
  outcome,
  takes,
}: PaymentEvent): EventView {
  if (!isProviderName(provider)) throw new TypeError(`nobody is called ${provider}`);
  const known = eventProblems.find((one) => one === problem) ?? null;
  return { id: String(id), provider, paymentId, kind, receivedAt, problem: known, outcome, takes };
}

/** What was told and is about no payment of ours: forged, of another shop, or earlier than we learned of a payment. */
export async function unverifiedEvents(actor: StaffActor): Promise<readonly EventView[]> {
  if (!may(actor, 'customers.view')) return [];
  const rows = await db.paymentEvent.findMany({
    where: { paymentId: null },
    orderBy: { id: 'desc' },
    take: mostUnverified,
  });
  return rows.map(eventView);
}
