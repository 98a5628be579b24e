import type { Actor } from '@/lib/people/access/actor';

/** The hidden field in which every form says whom it was drawn for. */
export const drawnForField = 'drawnFor';

const nobody = 'nobody';

/** Whom a page is drawn for: a person, and the customer as whom they act. It says who, and proves nothing. */
export function drawnFor(actor: Actor | null): string {
  if (actor === null) return nobody;
  return actor.kind === 'customer' ? `${actor.userId}/${actor.customerId}` : actor.userId;
}

/**
 * Whether a form was drawn for whoever sends it: in another tab the same browser may have become somebody else since.
 * What was drawn for nobody was meant for nobody else.
 */
export function isDrawnFor(sent: FormDataEntryValue | null, actor: Actor | null): boolean {
  return sent === nobody || (sent ?? nobody) === drawnFor(actor);
}
