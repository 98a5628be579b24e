import type { ActionReply } from '@/lib/people/auth/action-state';
import { versionsText, type LegalVersion } from '@/lib/people/legal/kinds';

/** What a form says of its box: whether it was ticked, and beside which texts it stood. */
export type GivenAgreement = { readonly agreed?: 'on' | undefined; readonly versions?: string | undefined };

export type NoAgreement = Extract<ActionReply<never>, { ok: false }>;

/** Why what came with a form is no agreement to these texts; null when it is, or when there is nothing to agree to. */
export function lackOfAgreement(texts: readonly LegalVersion[], given: GivenAgreement): NoAgreement | null {
  if (texts.length === 0) return null;
  if (given.versions === undefined) return { ok: false, formErrors: ['auth.legal.errors.first'] };
  if (given.agreed !== 'on') return { ok: false, fieldErrors: { agreed: ['auth.legal.errors.tick'] } };
  return given.versions === versionsText(texts) ? null : { ok: false, formErrors: ['errors.stale'] };
}
