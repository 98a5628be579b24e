import 'server-only';
import { lock } from '@/lib/base/db/locks';
import type { OperationId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { sendVerification } from './operations/verify-email';
import { isUnderWay, ownedDomain } from './owned';

type NotAsked = 'notFound' | 'missing' | 'inProgress' | 'alreadyDone';

/** Asks for the letter that confirms the address of a domain's registrant to be sent once more. */
export async function askForLetter(
  change: Change<Actor>,
  { domainId }: { readonly domainId: string },
): Promise<Result<{ readonly operationId: OperationId }, NotAsked>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName, missingSince, customerId } = domain;
  if (missingSince) return fail('missing');
  await lock(tx, `change:domain:${asciiName}`);
  if (await isUnderWay(change, asciiName, sendVerification.kind)) return fail('inProgress');
  const confirmed = { id: domainId, emailState: { in: ['verified', 'not_required'] } };
  if ((await tx.domain.count({ where: confirmed })) > 0) return fail('alreadyDone');
  const operationId = await enqueue(tx, sendVerification, { domainId, asciiName }, { actor, customerId });
  const details = { operationId };
  await audit(tx, actor, { action: sendVerification.kind, subject: `domain:${asciiName}`, details, address });
  return ok({ operationId });
}
