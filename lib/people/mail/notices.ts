import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { NoticesInput } from './schema';
import { topics, type Topic } from './topics';

/** Whether a person does without the letters about this. */
export async function isSilenced(tx: Tx, userId: string, topic: Topic): Promise<boolean> {
  return (await tx.silencedNotice.count({ where: { userId, topic } })) > 0;
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
