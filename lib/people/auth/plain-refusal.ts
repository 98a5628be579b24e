import 'server-only';
import { headers } from 'next/headers';

/** By the request that is being answered: the page that answers it is drawn in the same one. */
const refusals = new WeakMap<object, readonly string[]>();

/** Keeps why a form that was sent without JavaScript is refused, for the page that is drawn next. */
export async function keepPlainRefusal(errors: readonly string[]): Promise<void> {
  const head = await headers();
  // Whoever sends it by script is answered by a state, not by a page.
  if (errors.length > 0 && !head.has('next-action')) refusals.set(head, errors);
}

/**
 * Why the form was refused that was sent for this page. Its own place tells it too; but what it was about may have moved
 * on meanwhile, and then the form is not on the page any more.
 */
export async function plainRefusal(): Promise<readonly string[]> {
  return refusals.get(await headers()) ?? [];
}
