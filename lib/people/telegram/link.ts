import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { seal } from '@/lib/base/crypto/sealed';
import { digest, newToken } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import { codeSeal } from './code-seal';
import type { ChatTopicsInput } from './schema';
import { telegramTopics } from './topics';

const codeLifeMs = 15 * 60_000;

/**
 * Opens the way to a chat for a quarter of an hour, in place of an earlier one, and has the worker wait for it: one job at
 * a time, for two that listen would both hear the same message.
 */
export async function openCode(tx: Tx, { userId }: CustomerActor): Promise<void> {
  const code = newToken().slice(0, 32);
  const fresh = { codeHash: digest(code), sealed: seal(code, codeSeal), expiresAt: new Date(nowMs() + codeLifeMs) };
  await tx.telegramCode.upsert({ where: { userId }, create: { userId, ...fresh }, update: fresh });
  const [queue] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`;
  if (queue?.isThere)
    await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('telegram', job_key => 'telegram', queue_name => 'telegram')`;
}

/** Links whoever a code was made for to the chat that it came from; once. Whose chat it is now, null where the code is none. */
export async function linkByCode(tx: Tx, code: string, chatId: number): Promise<string | null> {
  const [spent] = await tx.$queryRaw<{ userId: string }[]>`
    DELETE FROM telegram_code WHERE code_hash = ${digest(code)} AND expires_at > ${now()} RETURNING user_id AS "userId"`;
  if (!spent) return null;
  const chat = { chatId: BigInt(chatId), topics: [...telegramTopics], linkedAt: now() };
  const { userId } = spent;
  await tx.telegramLink.upsert({ where: { userId }, create: { userId, ...chat }, update: chat });
  return userId;
}

/** Keeps what somebody wants to be told in their chat; whether they have one. */
export async function saveTopics(tx: Tx, { userId }: CustomerActor, wanted: ChatTopicsInput): Promise<boolean> {
  const topics = telegramTopics.filter((topic) => wanted[topic]);
  const { count } = await tx.telegramLink.updateMany({ where: { userId }, data: { topics } });
  return count > 0;
}

/** Nothing goes to somebody's chat any more. */
export async function unlink(tx: Tx, userId: string): Promise<void> {
  await tx.telegramLink.deleteMany({ where: { userId } });
  await tx.telegramCode.deleteMany({ where: { userId } });
}
