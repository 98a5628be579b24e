import 'server-only';
import { lock } from '@/lib/base/db/locks';
import type { OperationId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { updatePrivacy } from './operations/privacy';
import { isUnderWay, ownedDomain } from './owned';
import { canHide } from './registrant/hideable';

type Asked = { readonly domainId: string; readonly privacy: 'on' | 'off' };
type NotSwitched = 'notFound' | 'missing' | 'notHere' | 'inProgress' | 'alreadyDone';

/** Asks for the registrant of a domain that the actor may change to be hidden in WHOIS, or shown. */
export async function switchPrivacy(
  change: Change<Actor>,
  { domainId, privacy }: Asked,
): Promise<Result<{ readonly operationId: OperationId }, NotSwitched>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName, missingSince, customerId } = domain;
  if (missingSince) return fail('missing');
  await lock(tx, `change:domain:${asciiName}`);
  if (await isUnderWay(change, asciiName, updatePrivacy.kind)) return fail('inProgress');
  const hides = privacy === 'on';
  const now = await tx.domain.findUniqueOrThrow({
    where: { id: domainId },
    select: { tld: true, hidesContacts: true, contact: { select: { profile: true } } },
  });
  if (hides && !canHide(now.tld, now.contact?.profile ?? null)) return fail('notHere');
  if (now.hidesContacts === hides) return fail('alreadyDone');
  const operationId = await enqueue(tx, updatePrivacy, { domainId, asciiName, hides }, { actor, customerId });
  const details = { operationId, hides };
  await audit(tx, actor, { action: updatePrivacy.kind, subject: `domain:${asciiName}`, details, address });
  return ok({ operationId });
}
