import 'server-only';
import { homeCurrency } from '@/lib/base/values/money';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import type { Difference } from '@/lib/base/values/difference';
import { moneyOf } from '@/lib/queue/live/row';
import { pricingOf } from '@/lib/shop/repricing/terms';
import { corrections } from './kinds';

/** As by-hand.ts stores it with the step that a person took. */
const replaced = z.object({ input: z.unknown(), costLimitMinor: z.string().nullable() });

/** An operation with its steps. */
export type Corrected<Event extends { readonly id: bigint; readonly replaced: unknown }> = {
  readonly kind: string;
  readonly input: unknown;
  readonly costLimitMinor: bigint | null;
  readonly events: readonly Event[];
};

/** What each person's correction changed, by its event; each is told against the one after it, the last against today. */
export async function toldCorrections(
  operation: Corrected<{ readonly id: bigint; readonly replaced: unknown }>,
): Promise<ReadonlyMap<string, readonly Difference[]>> {
  const correction = corrections.find(({ kind }) => kind === operation.kind);
  const told = new Map<string, readonly Difference[]>();
  let after = { input: operation.input, costLimitMinor: operation.costLimitMinor?.toString() ?? null };
  for (const { id, replaced: stored } of operation.events.toReversed()) {
    const { data: before } = replaced.safeParse(stored);
    if (before === undefined) continue;
    const ofInput = await correction?.differences(db, before.input, after.input);
    told.set(String(id), [
      ...(ofInput ? [...ofInput, ...ofYears(operation.kind, before.input, after.input)] : []),
      ...ofLimit(before.costLimitMinor, after.costLimitMinor),
    ]);
    after = { input: before.input, costLimitMinor: before.costLimitMinor };
  }
  return told;
}

function ofYears(kind: string, before: unknown, after: unknown): readonly Difference[] {
  const pricing = pricingOf(kind);
  if (!pricing) return [];
  const [one, other] = [pricing.bought(before).years, pricing.bought(after).years];
  return one === other ? [] : [{ what: 'correct.years', before: { years: one }, after: { years: other } }];
}

function ofLimit(before: string | null, after: string | null): readonly Difference[] {
  if (before === after) return [];
  const amount = (minor: string | null) => moneyOf(minor === null ? null : BigInt(minor), homeCurrency);
  return [{ what: 'correct.costLimit', before: amount(before), after: amount(after) }];
}
