import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode, zoneIn } from '@/lib/base/values/domain-name';
import { newId } from '@/lib/base/values/ids';
import { keepRegistrarFromRenewing } from '@/lib/portfolio/domains/operations/stop-registrar-renewal';
import { askToRead } from '@/lib/registrar/account/subject-requests';

type Won = {
  readonly asciiName: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly serviceId: number;
};

/** The name is its bidder's. The sync may have found it in our account before; what another had of it long ago goes with theirs. */
export async function takeWonName(tx: Tx, won: Won): Promise<void> {
  const { asciiName, customerId, contactId, serviceId } = won;
  const [known] = await tx.$queryRaw<{ id: string; customerId: string | null; state: string }[]>`
    SELECT id, customer_id AS "customerId", state::text FROM domain WHERE ascii_name = ${asciiName} FOR UPDATE`;
  if (known?.state === 'gone') await tx.domain.delete({ where: { id: known.id } });
  const there = known?.state === 'gone' ? undefined : known;
  // A customer who has it by now has it by somebody's decision.
  if (there && there.customerId !== null && there.customerId !== customerId) return;
  const id = there?.id ?? newId('dom');
  const facts = { customerId, contactId, serviceId: BigInt(serviceId), state: 'active' } as const;
  const name = { id, asciiName, unicodeName: toUnicode(asciiName), tld: zoneIn(asciiName) };
  await tx.domain.upsert({ where: { id }, create: { ...name, ...facts }, update: facts, select: { id: true } });
  await keepRegistrarFromRenewing(tx, { id, asciiName, serviceId });
  await askToRead(tx, [`domain:${asciiName}`, `zone:${asciiName}`]);
}
