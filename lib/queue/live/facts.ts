import 'server-only';
import { z } from 'zod';
import { definitionOf } from '@/lib/queue/engine/definitions';
import type { Facts } from '@/lib/queue/engine/view';

/** What the sentence about an operation mentions of its stored input. */
export function factsOf({ kind, input }: { readonly kind: string; readonly input: unknown }): Facts {
  const registered = definitionOf(kind);
  return registered ? registered.with(({ view }) => view.facts?.(input) ?? {}) : factsOfRetired(input);
}

const switched = z.object({ autoRenews: z.boolean() });

/** Of a kind that no code knows any more, what the words that are left of it mention. */
function factsOfRetired(input: unknown): Facts {
  return { switch: switched.safeParse(input).data?.autoRenews ? 'on' : 'off' };
}
