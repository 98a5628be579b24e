import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import { changeOwners } from '@/lib/portfolio/domains/assignment';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { offerAnswered } from './letters/offer-answered';

type Answer = { readonly handOverId: string; readonly answer: 'accept' | 'refuse' };

export type NotAnswered =
  | 'notFound'
  /** The domain is not the giver's any more. */
  | 'stale'
  /** Something of the domain's is under way. */
  | 'inProgress';

/** The addresses that people of a customer sign in with. */
export async function addressesOf(tx: Pick<Tx, 'user'>, { customerId }: CustomerActor): Promise<readonly string[]> {
  const users = await tx.user.findMany({ where: { customerId, disabledAt: null }, select: { email: true } });
  return users.map(({ email }) => email.toLowerCase());
}

/** Answers an offer that was made to the customer: accepted, the domain is theirs at once, with nothing of its giver's. */
export async function answerOffer(change: Change, { handOverId, answer }: Answer): Promise<Result<null, NotAnswered>> {
  const { tx, actor, address } = change;
  await keepOffer(tx, handOverId);
  const offer = await tx.handOver.findFirst({
    where: {
      id: handOverId,
      state: 'offered',
      expiresAt: { gt: now() },
      toEmail: { in: [...(await addressesOf(tx, actor))] },
    },
    select: { domainId: true, fromCustomerId: true, domain: { select: { asciiName: true } } },
  });
  if (!offer) return fail('notFound');
  if (answer === 'accept') {
    const assignment = { domainId: offer.domainId, customerId: actor.customerId, before: offer.fromCustomerId };
    const given = await changeOwners(change, [assignment]);
    if (!given.ok) return fail(typeof given.error === 'string' ? given.error : 'inProgress');
  }
  const state = answer === 'accept' ? 'accepted' : 'refused';
  const ended = { state, toCustomerId: actor.customerId, endedAt: now() } as const;
  await tx.handOver.update({ where: { id: handOverId }, data: ended, select: { id: true } });
  await post(tx, offerAnswered, { handOverId });
  await audit(tx, actor, { action: `domain.offer-${answer}`, subject: domainSubject(offer.domain.asciiName), address });
  return ok(null);
}

/** The domain first and its offer after it, as whoever gives domains to others does. */
async function keepOffer(tx: Tx, handOverId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM domain WHERE id = (SELECT domain_id FROM hand_over WHERE id = ${handOverId}) FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM hand_over WHERE id = ${handOverId} FOR UPDATE`;
}
