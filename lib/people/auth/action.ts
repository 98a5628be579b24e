import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { refusalsOf, type FormAction } from '@/lib/people/auth/action-state';
import { keepPlainRefusal } from '@/lib/people/auth/plain-refusal';
import { perform, type ActionBody, type ActionOptions } from '@/lib/people/auth/perform';
import type { Guard } from '@/lib/people/access/policy';
import { requestInfo } from '@/lib/people/auth/request';
import { currentActor } from '@/lib/people/auth/session';

/**
 * Makes a server action: `export const renew = action({ name, input, guard, audit }, async ({ input, actor, tx }) => …)`.
 * Its body returns `{ ok: true, value, redirectTo? }` or `{ ok: false, formErrors?, fieldErrors? }` with message keys.
 */
export function action<S extends z.ZodType, G extends Guard, P, T = null>(
  options: ActionOptions<S, G, P> & Required<Pick<ActionOptions<S, G, P>, 'prepare'>>,
  body: ActionBody<S, G, T, P>,
): FormAction<T>;
export function action<S extends z.ZodType, G extends Guard, T = null>(
  options: ActionOptions<S, G>,
  body: ActionBody<S, G, T>,
): FormAction<T>;
export function action<S extends z.ZodType, G extends Guard, T, P>(
  options: ActionOptions<S, G, P>,
  body: ActionBody<S, G, T, P | undefined>,
): FormAction<T> {
  return async (_previous, sent) => {
    // Whoever calls an action by hand may bind it to anything; without a form it has no fields.
    const formData = sent instanceof FormData ? sent : new FormData();
    const [actor, request] = await Promise.all([currentActor(), requestInfo()]);
    const { state, redirectTo } = await perform(options, body, { actor, request, formData });
    if (redirectTo !== undefined) redirect(redirectTo);
    // What the page shows was read before this.
    if (state.status === 'success') refresh();
    await keepPlainRefusal(refusalsOf(state));
    return state;
  };
}
