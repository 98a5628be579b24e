import 'server-only';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { lookAgain } from '@/lib/queue/engine/by-hand';

/**
 * Has renewals looked at again that wait for a person while the sync has seen the domain renewed: somebody paid the
 * bill that one of them had made. What the look finds then ends it like any other.
 */
export async function lookAtRenewedAfterAll(): Promise<void> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM operation o JOIN domain d ON o.subject = 'domain:' || d.ascii_name
    WHERE o.kind = 'domain.renew' AND o.state = 'attention' AND o.error_code = 'OUTCOME_UNDECIDABLE'
      AND d.expires_on > (o.snapshot ->> 'expiresOn')::date`;
  for (const { id } of found) await transaction((tx) => lookAgain(tx, id, { userId: 'system' }));
}
