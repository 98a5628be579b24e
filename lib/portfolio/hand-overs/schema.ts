import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';

/** For how long somebody may accept an offer. */
export const offerLastsMs = 14 * 24 * 60 * 60_000;

/** A domain that is offered, and to whom. */
export const offerDomainForm = z.object({
  domainId: idText,
  email: text({ min: 3, max: 254 })
    .toLowerCase()
    .pipe(z.email({ error: 'errors.invalidEmail' })),
});

export const handOverForm = z.object({ handOverId: idText });

export const answerForm = z.object({ handOverId: idText, answer: z.enum(['accept', 'refuse']) });
