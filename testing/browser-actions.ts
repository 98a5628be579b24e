// Server actions as a browser calls them; files that use this mock next/headers, next/cache and next/navigation.
import type { ActionState, FormAction } from '@/lib/people/auth/action-state';
import { drawnFor, drawnForField } from '@/lib/people/auth/drawn-for';
import { currentActor } from '@/lib/people/auth/session';
import { Redirected, type Browser } from '@/testing/next-request';

/** Sends a form and tells what came of it: "→ /domains", "success", or the errors of the form and its fields. */
export async function send<Value>(
  browser: Browser,
  action: FormAction<Value>,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const data = new FormData();
  data.append(drawnForField, drawnFor(await browser.ask(currentActor)));
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  try {
    return outcomeOf(await browser.ask(() => action({ status: 'idle' }, data)));
  } catch (error) {
    if (error instanceof Redirected) return `→ ${error.path}`;
    throw error;
  }
}

function outcomeOf(state: ActionState<unknown>): string {
  if (state.status !== 'error') return state.status;
  return [...state.formErrors, ...Object.values(state.submission?.error ?? {}).flat()].join();
}
