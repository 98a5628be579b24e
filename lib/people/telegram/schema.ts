import { z } from 'zod';
import { text } from '@/lib/base/values/text';

/** The token as BotFather gives it: "123456:AA…". A field of this name is never sent back to the browser. */
export const botInput = z.object({
  secretToken: text({ min: 1, max: 200 }).regex(/^\d{3,20}:[\w-]{20,100}$/, { error: 'telegram.errors.notAToken' }),
});

export const nothingInput = z.object({});

const flag = z.boolean().default(false);

/** What somebody wants to be told by Telegram. */
export const chatTopicsInput = z.object({ orders: flag, renewals: flag, transfers: flag, duties: flag });
export type ChatTopicsInput = z.output<typeof chatTopicsInput>;
