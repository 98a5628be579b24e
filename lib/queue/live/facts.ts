import 'server-only';
import { z } from 'zod';
import { definitionOf } from '@/lib/queue/engine/definitions';
import type { Difference } from '@/lib/base/values/difference';
import type { Facts } from '@/lib/queue/engine/view';

type Asked = { readonly kind: string; readonly input: unknown };

/** What the sentence about an operation mentions of its stored input. */
export function factsOf({ kind, input }: Asked): Facts {
  const registered = definitionOf(kind);
  return registered ? registered.with(({ view }) => view.facts?.(input) ?? {}) : factsOfRetired(input);
}

/** What it makes otherwise, with what was there before as far as it is known. */
export function changesOf({ kind, input, snapshot }: Asked & { readonly snapshot: unknown }): readonly Difference[] {
  return definitionOf(kind)?.with(({ view }) => view.changes?.(input, snapshot) ?? []) ?? [];
}

const switched = z.object({ autoRenews: z.boolean() });

/** Of a kind that no code knows any more, what the words that are left of it mention. */
function factsOfRetired(input: unknown): Facts {
  return { switch: switched.safeParse(input).data?.autoRenews ? 'on' : 'off' };
}
