import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { busyNames } from '@/lib/portfolio/domains/busy-names';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { answerEntering } from './operations/answer-entering';

type Asked = { readonly offerId: string; readonly answer: 'accept' | 'refuse' };

/** Accepts or refuses a domain that another account of the registrar hands over. */
export async function decideEntering(
  { tx, actor, address }: Change<StaffActor>,
  { offerId, answer }: Asked,
): Promise<Result<string, 'notFound' | 'inProgress'>> {
  const offer = await tx.enteringDomain.findUnique({ where: { offerId: BigInt(offerId) } });
  if (!offer) return fail('notFound');
  const { asciiName } = offer;
  await lock(tx, `change:domain:${asciiName}`);
  if ((await busyNames(tx, [asciiName])).size > 0) return fail('inProgress');
  const input = { offerId: Number(offerId), asciiName, answer };
  const operationId = await enqueue(tx, answerEntering, input, { actor, customerId: null });
  const details = { operationId, answer };
  await audit(tx, actor, { action: answerEntering.kind, subject: domainSubject(asciiName), details, address });
  return ok(operationId);
}
