import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import type { ActionState } from '@/lib/people/auth/action-state';
import { messageKey } from '@/lib/base/i18n/message-key';

/**
 * What a form says when its action brought no answer: offline, a bad gateway, a server newer than the page. Thrown
 * further it would take the whole page with it, and all that was typed. What Next throws to redirect is not caught.
 */
export function lostAnswer(error: unknown): ActionState<never> {
  unstable_rethrow(error);
  return { status: 'error', submission: null, formErrors: [wordsFor(error)] };
}

function wordsFor(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return 'errors.panelUpdated';
  // The server did answer: that it failed, under the number by which its log knows it.
  const event = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return event === null ? 'errors.noConnection' : messageKey('errors.unexpected', { event });
}
