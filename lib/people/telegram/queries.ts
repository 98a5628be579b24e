import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { open } from '@/lib/base/crypto/sealed';
import { db } from '@/lib/base/db/client';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { actsInPerson, may } from '@/lib/people/access/policy';
import { currentBot } from './bot';
import { codeSeal } from './code-seal';
import type { ChatTopicsInput } from './schema';

/** What somebody can do about letters by Telegram. */
export type OwnChat =
  | { readonly kind: 'unlinked' }
  /** A code is open: `link` leads to the bot with it. */
  | { readonly kind: 'waiting'; readonly bot: string; readonly code: string; readonly link: string }
  | { readonly kind: 'linked'; readonly bot: string; readonly topics: ChatTopicsInput };

/** Null where the reseller has no bot, and for staff who see the panel as somebody. */
export async function ownChat(actor: CustomerActor): Promise<OwnChat | null> {
  if (!actsInPerson(actor)) return null;
  const { userId } = actor;
  const [bot, chat, waiting] = await Promise.all([
    currentBot(),
    db.telegramLink.findUnique({ where: { userId } }),
    db.telegramCode.findFirst({ where: { userId, expiresAt: { gt: now() } } }),
  ]);
  if (!bot) return null;
  if (chat) {
    const isOn = (topic: string) => chat.topics.includes(topic);
    return {
      kind: 'linked',
      bot: bot.name,
      topics: {
        orders: isOn('orders'),
        renewals: isOn('renewals'),
        transfers: isOn('transfers'),
        duties: isOn('duties'),
      },
    };
  }
  if (!waiting) return { kind: 'unlinked' };
  const code = open(waiting.sealed, codeSeal);
  return { kind: 'waiting', bot: bot.name, code, link: `https://t.me/${bot.name}?start=${code}` };
}

/** The bot's name and how many have a chat with it, for the owner; null where there is none. */
export async function botStanding(
  actor: StaffActor,
): Promise<{ readonly name: string; readonly chats: number } | null> {
  if (!may(actor, 'settings.change')) return null;
  const [bot, chats] = await Promise.all([currentBot(), db.telegramLink.count()]);
  return bot && { name: bot.name, chats };
}
