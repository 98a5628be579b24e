import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import { ownedDomain } from '@/lib/portfolio/domains/owned';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { domainOffered } from './letters/domain-offered';
import { offerLastsMs } from './schema';

type Asked = { readonly domainId: string; readonly email: string };

export type NotOffered =
  | 'notFound'
  /** To whoever has it already. */
  | 'oneself'
  /** Another offer of it stands. */
  | 'alreadyOffered';

/**
 * Offers a domain of the customer's to whoever signs in with an address; it stays theirs until that is accepted. Whether
 * anybody has the address makes no difference here: only the letter, which is written later, looks for them.
 */
export async function offerDomain(change: Change, { domainId, email }: Asked): Promise<Result<null, NotOffered>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { customerId } = actor;
  if ((await tx.user.count({ where: { customerId, email } })) > 0) return fail('oneself');
  await endExpired(tx, domainId);
  const id = newId('hov');
  const expiresAt = new Date(now().getTime() + offerLastsMs);
  const { count } = await tx.handOver.createMany({
    data: [{ id, domainId, fromCustomerId: customerId, toEmail: email, expiresAt }],
    skipDuplicates: true,
  });
  if (count === 0) return fail('alreadyOffered');
  await post(tx, domainOffered, { handOverId: id });
  const subject = domainSubject(domain.asciiName);
  await audit(tx, actor, { action: 'domain.offer', subject, details: { to: email }, address });
  return ok(null);
}

/** Takes an offer of the customer's back. */
export async function withdrawOffer(
  { tx, actor, address }: Change,
  handOverId: string,
): Promise<Result<null, 'notFound'>> {
  const own = { id: handOverId, fromCustomerId: actor.customerId, state: 'offered' } as const;
  const offer = await tx.handOver.findFirst({ where: own, select: { domain: { select: { asciiName: true } } } });
  const { count } = await tx.handOver.updateMany({ where: own, data: { state: 'withdrawn', endedAt: now() } });
  if (!offer || count === 0) return fail('notFound');
  const subject = domainSubject(offer.domain.asciiName);
  await audit(tx, actor, { action: 'domain.offer-withdraw', subject, address });
  return ok(null);
}

/** One that nobody answered in time stands in nobody's way. */
async function endExpired(tx: Tx, domainId: string): Promise<void> {
  await tx.handOver.updateMany({
    where: { domainId, state: 'offered', expiresAt: { lte: now() } },
    data: { state: 'expired', endedAt: now() },
  });
}
