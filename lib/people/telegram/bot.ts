import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import { open, seal } from '@/lib/base/crypto/sealed';
import { db, type Tx } from '@/lib/base/db/client';
import { callTelegram } from './api';

const purpose = 'telegram-token';
const keys = { token: 'telegramToken', name: 'telegramBot', offset: 'telegramOffset' } as const;

/** The reseller's bot. */
export type Bot = { readonly token: string; readonly name: string };

const botName = z.string().regex(/^\w{3,64}$/);

/** What Telegram calls the bot of a token; throws where it knows none. */
export async function nameOfBot(token: string): Promise<string> {
  const { username } = await callTelegram(token, 'getMe', { result: z.object({ username: botName }) });
  return username;
}

/** The bot that letters go by; null where there is none. */
export async function currentBot(tx: Tx = db): Promise<Bot | null> {
  const rows = await tx.setting.findMany({ where: { key: { in: [keys.token, keys.name] } } });
  const valueOf = (key: string) => z.string().safeParse(rows.find((row) => row.key === key)?.value).data;
  const [sealed, name] = [valueOf(keys.token), valueOf(keys.name)];
  return sealed === undefined || name === undefined ? null : { token: open(sealed, purpose), name };
}

/** Has letters go by a bot from now on. Chats of a former bot are unknown to it, so their links go. */
export async function saveBot(tx: Tx, { token, name }: Bot): Promise<void> {
  const before = await currentBot(tx);
  if (before && before.name !== name) await forgetChats(tx);
  await write(tx, keys.token, seal(token, purpose));
  await write(tx, keys.name, name);
}

/** No letters go by Telegram any more; whether there was a bot. */
export async function removeBot(tx: Tx): Promise<boolean> {
  const { count } = await tx.setting.deleteMany({ where: { key: { in: Object.values(keys) } } });
  await forgetChats(tx);
  return count > 0;
}

async function forgetChats(tx: Tx): Promise<void> {
  await tx.setting.deleteMany({ where: { key: keys.offset } });
  await tx.telegramLink.deleteMany();
  await tx.telegramCode.deleteMany();
}

/** Up to which update the bot's messages were read; 0 before the first. */
export async function readOffset(tx: Tx): Promise<number> {
  const row = await tx.setting.findUnique({ where: { key: keys.offset } });
  return z.number().int().safeParse(row?.value).data ?? 0;
}

export async function writeOffset(tx: Tx, offset: number): Promise<void> {
  await write(tx, keys.offset, offset);
}

async function write(tx: Tx, key: string, value: string | number): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value, updatedAt: now() } });
}
