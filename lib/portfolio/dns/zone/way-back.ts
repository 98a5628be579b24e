import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { recordType } from '../records';
import { cachedRecords } from './mirror';
import { isDone, keysOf, undoing, type ChangeZoneInput } from './step';

/**
 * What gives a zone the records back that it had before a change; null where the domain is somebody else's by now, where
 * nothing is left of the change, and where it took away what we cannot write.
 */
export async function zoneWayBack(
  tx: Tx,
  { domainId, asciiName, steps }: ChangeZoneInput,
  customerId: string | null,
): Promise<ChangeZoneInput | null> {
  const domain = await tx.domain.findFirst({
    where: { id: domainId, customerId, missingSince: null, state: { in: ['active', 'suspended'] } },
    select: { zone: { select: { state: true } } },
  });
  if (domain?.zone?.state !== 'served') return null;
  const present = keysOf(await cachedRecords(tx, domainId));
  const back = undoing(steps).filter((step) => !isDone(step, present));
  const isWritable = back.every(({ verb, record }) => verb === 'remove' || recordType(record.type) !== undefined);
  return back.length > 0 && isWritable ? { domainId, asciiName, steps: back } : null;
}
