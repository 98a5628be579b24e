import { z } from 'zod';
import { legalKinds } from '@/lib/people/legal/kinds';

export const legalKind = z.enum(legalKinds);

const text = z.string().trim().max(100_000).default('');

export const publishTextInput = z
  .object({ kind: legalKind, en: text, ru: text })
  .refine(({ en, ru }) => en !== '' || ru !== '', { path: ['ru'], error: 'legal.errors.empty' });

/** What `AgreeField` sends, where it stands among other fields. */
export const agreementFields = { agreed: z.literal('on').optional(), versions: z.string().max(200).optional() };

/** The ticked box, and the versions that stood beside it. */
export const acceptTextsInput = z.object({
  agreed: z.literal('on', { error: 'legal.errors.tick' }),
  versions: z.string().max(200),
  returnTo: z.string().max(2000).optional(),
});

export const legalVersionInput = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);
