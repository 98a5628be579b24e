'use server';

import { action } from '@/lib/people/auth/action';
import { landingOf } from '@/lib/people/auth/landing';
import { policy } from '@/lib/people/access/policy';
import { replyOf } from '@/lib/people/auth/reply';
import { agreementWords } from '@/lib/people/legal/agreement';
import { acceptPending } from '@/lib/people/legal/consents';
import { acceptTextsInput, publishTextInput } from '@/lib/people/legal/schema';
import { publishText } from '@/lib/people/legal/texts';

export const publishLegalText = action(
  {
    name: 'legal.publish',
    input: publishTextInput,
    guard: policy['settings.change'],
    audit: ({ kind }) => ({ subject: `legal:${kind}` }),
  },
  async ({ input, tx }) => {
    await publishText(tx, input);
    return { ok: true, value: null, message: 'legal.texts.published' };
  },
);

/** The customer agrees to the texts that were shown; one that was published meanwhile is shown first. */
export const acceptTexts = action(
  {
    name: 'legal.accept',
    input: acceptTextsInput,
    guard: policy['contacts.change'],
    forbidWhenSeenAs: true,
    audit: ({ versions }, actor) => ({ subject: `customer:${actor.customerId}`, details: { versions } }),
  },
  async ({ input, actor, tx, request }) => {
    const accepted = await acceptPending(tx, actor, { versions: input.versions, address: request.address });
    return replyOf(accepted, agreementWords, { redirectTo: landingOf('customer', input.returnTo) });
  },
);
