import type { Told } from '@/lib/people/auth/reply';
import { versionsText, type LegalVersion } from '@/lib/people/legal/kinds';

/** What a form says of its box: whether it was ticked, and beside which texts it stood. */
export type GivenAgreement = { readonly agreed?: 'on' | undefined; readonly versions?: string | undefined };

/** Why nothing personal may be taken: no text was shown, the box stayed empty, other texts hold, or it is not theirs to agree. */
export type NoAgreement = 'textsNotShown' | 'notAgreed' | 'textsChanged' | 'notTheirs';

/** What a form is told of it. */
export const agreementWords = {
  textsNotShown: 'legal.errors.first',
  notAgreed: { field: 'agreed', says: 'legal.errors.tick' },
  textsChanged: 'errors.stale',
  notTheirs: 'legal.errors.theirs',
} as const satisfies Readonly<Record<NoAgreement, Told>>;

/** Why what came with a form is no agreement to these texts; null when it is, or when there is nothing to agree to. */
export function lackOfAgreement(texts: readonly LegalVersion[], given: GivenAgreement): NoAgreement | null {
  if (texts.length === 0) return null;
  if (given.versions === undefined) return 'textsNotShown';
  if (given.agreed !== 'on') return 'notAgreed';
  return given.versions === versionsText(texts) ? null : 'textsChanged';
}
