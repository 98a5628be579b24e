import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import { actsInPerson } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import type { NoticesInput } from './schema';
import { topics, type Topic } from './topics';

/** Whether a person does without the letters about this. */
export async function isSilenced(tx: Tx, userId: string, topic: Topic): Promise<boolean> {
  return (await tx.silencedNotice.count({ where: { userId, topic } })) > 0;
}

/** What a person wants to be told, and where their customer's day begins; null for staff who see the panel as them. */
export async function ownNotices(actor: CustomerActor): Promise<NoticesInput | null> {
  if (!actsInPerson(actor)) return null;
  const [{ timeZone }, silenced] = await Promise.all([
    db.customer.findUniqueOrThrow({ where: { id: actor.customerId }, select: { timeZone: true } }),
    db.silencedNotice.findMany({ where: { userId: actor.userId }, select: { topic: true } }),
  ]);
  const isOn = (topic: Topic) => !silenced.some((one) => one.topic === topic);
  return { orders: isOn('orders'), renewals: isOn('renewals'), timeZone };
}

/** Keeps what a person wants to be told. */
export async function saveNotices(tx: Tx, { userId, customerId }: CustomerActor, wanted: NoticesInput): Promise<void> {
  const { timeZone } = wanted;
  await tx.silencedNotice.deleteMany({ where: { userId } });
  await tx.silencedNotice.createMany({
    data: topics.filter((topic) => !wanted[topic]).map((topic) => ({ userId, topic })),
  });
  await tx.customer.update({ where: { id: customerId }, data: { timeZone }, select: { id: true } });
}
