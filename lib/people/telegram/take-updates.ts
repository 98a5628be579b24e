import 'server-only';
import { z } from 'zod';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { isLocale } from '@/lib/base/i18n/locales';
import { readSettings } from '@/lib/people/settings/read-settings';
import en from '@/messages/en/people/telegram.json';
import ru from '@/messages/ru/people/telegram.json';
import { callTelegram, TelegramError } from './api';
import { currentBot, readOffset, writeOffset } from './bot';
import { linkByCode } from './link';

const update = z.object({
  update_id: z.number().int(),
  message: z
    .object({ chat: z.object({ id: z.number().int(), type: z.string() }), text: z.string().optional() })
    .optional(),
});

/** Telegram holds its answer so long where nobody wrote. */
const waitSeconds = 20;

/** An answer that says nothing comes later than this where Telegram holds it. */
const leastMs = 1_000;

/** As long as one job listens; the next one goes on. */
const listensMs = 50_000;

const words = { en: en.said, ru: ru.said };

/** Reads what people wrote to the bot, while a code is open, and links those whose code is right. How many were linked. */
export async function takeUpdates(listens = listensMs, wait = waitSeconds): Promise<number> {
  const until = nowMs() + listens;
  let linked = 0;
  do {
    const bot = await currentBot();
    const open = await db.telegramCode.count({ where: { expiresAt: { gt: now() } } });
    if (!bot || open === 0) break;
    const offset = await readOffset(db);
    const asked = nowMs();
    const updates = await callTelegram(bot.token, 'getUpdates', {
      body: { offset, timeout: wait, allowed_updates: ['message'] },
      result: z.array(update),
      waitSeconds: wait,
    });
    for (const { update_id: id, message } of updates) {
      if (message && (await take(bot.token, message))) linked += 1;
      await writeOffset(db, id + 1);
    }
    // Whatever stands between and does not wait would be asked without a pause.
    if (updates.length === 0 && nowMs() - asked < leastMs) break;
  } while (nowMs() < until);
  return linked;
}

type Message = NonNullable<z.output<typeof update>['message']>;

async function take(token: string, { chat, text = '' }: Message): Promise<boolean> {
  const [, code] = /^\/start ([\w-]{10,64})$/.exec(text) ?? [];
  // A chat of many would show everybody what is one person's.
  if (code === undefined || chat.type !== 'private') return false;
  const userId = await transaction((tx) => linkByCode(tx, code, chat.id));
  const user = userId === null ? null : await db.user.findUnique({ where: { id: userId }, select: { locale: true } });
  const { defaultLocale } = await readSettings(db);
  const locale = isLocale(user?.locale) ? user.locale : defaultLocale;
  const said = words[locale][user ? 'linked' : 'wrongCode'];
  try {
    await callTelegram(token, 'sendMessage', { body: { chat_id: chat.id, text: said }, result: z.unknown() });
  } catch (error) {
    // Whoever blocked the bot at once is linked all the same, and what they wrote is not read again.
    if (!(error instanceof TelegramError)) throw error;
  }
  return user !== null;
}
