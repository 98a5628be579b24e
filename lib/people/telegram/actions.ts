'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { TelegramError } from './api';
import * as bots from './bot';
import * as links from './link';
import { botInput, chatTopicsInput, nothingInput } from './schema';

/** Has letters go by the bot of a token, which Telegram is asked about first. */
export const saveBot = action(
  {
    name: 'settings.telegram',
    input: botInput,
    guard: policy['settings.change'],
    prepare: ({ secretToken }) => nameOf(secretToken),
    audit: () => ({ subject: 'settings' }),
  },
  async ({ input: { secretToken: token }, tx, prepared: name }) => {
    if (!name.ok) return { ok: false, fieldErrors: { secretToken: [`telegram.errors.${name.error}`] } };
    await bots.saveBot(tx, { token, name: name.value });
    return { ok: true, value: null, message: 'telegram.bot.saved' };
  },
);

async function nameOf(token: string) {
  try {
    return { ok: true, value: await bots.nameOfBot(token) } as const;
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    return { ok: false, error: /^4\d\d$/.test(error.code) ? 'unknownToken' : 'noAnswer' } as const;
  }
}

export const removeBot = action(
  {
    name: 'settings.telegram.remove',
    input: nothingInput,
    guard: policy['settings.change'],
    audit: () => ({ subject: 'settings' }),
  },
  async ({ tx }) => {
    await bots.removeBot(tx);
    return { ok: true, value: null, message: 'telegram.bot.removed' };
  },
);

/** Begins to link whoever is signed in with a chat. */
export const openChat = action(
  {
    name: 'account.telegram',
    input: nothingInput,
    guard: policy['notices.change'],
    forbidWhenSeenAs: true,
    limits: (_input, _request, actor) => [{ bucket: `telegram:${actor.userId}`, most: 10, windowMs: minutesMs(15) }],
  },
  async ({ actor, tx }) => {
    if (!(await bots.currentBot(tx))) return { ok: false, formErrors: ['errors.stale'] };
    await links.openCode(tx, actor);
    return { ok: true, value: null };
  },
);

/** What goes to their chat. */
export const saveChatTopics = action(
  { name: 'account.telegram.topics', input: chatTopicsInput, guard: policy['notices.change'], forbidWhenSeenAs: true },
  async ({ input, actor, tx }) =>
    (await links.saveTopics(tx, actor, input))
      ? { ok: true, value: null, message: 'common.saved' }
      : { ok: false, formErrors: ['errors.stale'] },
);

/** Nothing goes there any more. */
export const closeChat = action(
  {
    name: 'account.telegram.unlink',
    input: nothingInput,
    guard: policy['notices.change'],
    forbidWhenSeenAs: true,
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ actor, tx }) => {
    await links.unlink(tx, actor.userId);
    return { ok: true, value: null, message: 'telegram.chat.unlinked' };
  },
);
