import 'server-only';
import { lock } from '@/lib/base/db/locks';
import type { OperationId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { askForDocuments } from './operations/documents';
import { isUnderWay, ownedDomain } from './owned';
import { identifies } from './registrant/sets';

type NotAsked = 'notFound' | 'missing' | 'notHere' | 'inProgress';

/** Asks the registrar where documents about the registrant of a domain that the actor may change are uploaded. */
export async function askWhereToUpload(
  change: Change<Actor>,
  { domainId }: { readonly domainId: string },
): Promise<Result<{ readonly operationId: OperationId }, NotAsked>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName, tld, missingSince, customerId } = domain;
  if (missingSince) return fail('missing');
  if (!identifies(tld)) return fail('notHere');
  await lock(tx, `change:domain:${asciiName}`);
  const { kind } = askForDocuments;
  if (await isUnderWay(change, asciiName, kind)) return fail('inProgress');
  const operationId = await enqueue(tx, askForDocuments, { domainId, asciiName }, { actor, customerId });
  await audit(tx, actor, { action: kind, subject: `domain:${asciiName}`, details: { operationId }, address });
  return ok({ operationId });
}
