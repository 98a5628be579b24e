import { z } from 'zod';
import { bounded, text } from '@/lib/base/values/text';

/** What a cart takes at most, and more lines than a person types by mistake. */
export const mostTransferLines = 50;

/** One name and its key. */
export const bringOneForm = z.object({
  name: text({ min: 1, max: 300 }),
  authinfo: bounded(200).trim().min(1, { abort: true }),
});

/** Many, a line each; a secret field, for it holds keys. */
export const bringManyForm = z.object({ authinfoLines: bounded(20_000).trim().min(1, { abort: true }) });
