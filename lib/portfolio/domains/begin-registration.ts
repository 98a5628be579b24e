import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode, zoneIn } from '@/lib/base/values/domain-name';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { settleFormerOwner } from './former-owner';

/**
 * Claims the name here, before the operation is enqueued in the same transaction; answers the domain's id.
 * Fails when somebody of ours has it or is registering it (the unique name makes a second order impossible), or when it
 * is not known what became of something its former owner asked for.
 */
export async function beginRegistration(
  tx: Tx,
  order: {
    readonly asciiName: string;
    readonly customerId: CustomerId;
    readonly contactId: string | null;
    readonly autoRenews?: boolean | undefined;
  },
): Promise<Result<string, 'already-here' | 'unsettled'>> {
  const { asciiName, customerId, contactId, autoRenews = false } = order;
  const claim = {
    state: 'registering',
    customerId,
    contactId,
    autoRenews,
    serviceId: null,
    missingSince: null,
  } as const;
  // Held until the end of the transaction: nothing more is asked in the name of the former owner meanwhile.
  const [former] = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT id, state::text FROM domain WHERE ascii_name = ${asciiName} FOR UPDATE`;
  if (former && former.state !== 'gone') return fail('already-here');
  if (!(await settleFormerOwner(tx, asciiName))) return fail('unsettled');
  // A new row, not the old one again: records, servers, folder and dates of a former owner go with theirs.
  if (former) await tx.domain.delete({ where: { id: former.id } });
  const id = newId('dom');
  const unicodeName = toUnicode(asciiName);
  const made = await tx.domain.createMany({
    data: [{ id, asciiName, unicodeName, tld: zoneIn(asciiName), ...claim }],
    skipDuplicates: true,
  });
  return made.count === 1 ? ok(id) : fail('already-here');
}
