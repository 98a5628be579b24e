import { z } from 'zod';
import { searchText } from '@/lib/base/values/text';

/** What is looked for, as an address says it; longer texts name nothing. */
export const findSearch = z.object({ q: searchText(120) });

export const hitKinds = ['domain', 'customer', 'invoice', 'order', 'operation', 'action', 'page'] as const;
export type HitKind = (typeof hitKinds)[number];

const hit = z.object({
  kind: z.enum(hitKinds),
  href: z.string(),
  label: z.string(),
  /** What tells it from others of its name. */
  note: z.string(),
});

/** What the palette is answered: what was found in groups, in words, so that no page brings them along. */
export const foundGroups = z.object({
  groups: z.array(z.object({ title: z.string(), items: z.array(hit) })),
});

export type Hit = Readonly<z.output<typeof hit>>;
export type FoundGroup = { readonly title: string; readonly items: readonly Hit[] };
