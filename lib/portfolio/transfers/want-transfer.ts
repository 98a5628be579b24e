import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import type { DomainName } from '@/lib/base/values/domain-name';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { sealKey } from './key/key';

export type NotWanted =
  /** The customer's own already. */
  | 'yours'
  /** Of this panel, and somebody else's: whose is nobody's business. */
  | 'here'
  | 'underWay';

/** Keeps the key of a name that a customer wants to bring here; one that they gave before for it is replaced. */
export async function wantTransfer(
  tx: Tx,
  { name, key, customerId }: { readonly name: DomainName; readonly key: string; readonly customerId: CustomerId },
): Promise<Result<null, NotWanted>> {
  const { ascii: asciiName, unicode: unicodeName } = name;
  await lock(tx, `transfer:${asciiName}`);
  const domain = await tx.domain.findUnique({
    where: { asciiName },
    select: { state: true, customerId: true, transfer: { select: { id: true } } },
  });
  if (domain && domain.state !== 'gone') {
    if (domain.customerId !== customerId) return fail('here');
    return fail(domain.transfer && domain.state === 'registering' ? 'underWay' : 'yours');
  }
  const given = { sealedKey: sealKey(key), createdAt: now() };
  const { count } = await tx.transfer.updateMany({ where: { customerId, asciiName, state: 'wanted' }, data: given });
  if (count === 0)
    await tx.transfer.create({
      data: { id: newId('trf'), customerId, asciiName, unicodeName, ...given },
      select: { id: true },
    });
  return ok(null);
}
