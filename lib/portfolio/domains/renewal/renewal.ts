import 'server-only';
import { z } from 'zod';
import { currencies } from '@/lib/base/values/money';

export const renewInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  serviceId: z.int().positive(),
  years: z.int().min(1).max(10),
  /** When its term ended as far as was known when it was asked for. */
  endsOn: z.iso.date().nullish(),
  /** It gives a lapsed name back, too: for the fee of its zone beside the year. */
  restores: z.boolean().optional(),
});
export type RenewInput = z.output<typeof renewInput>;

/** What was true before the order: the only way to tell afterwards whether it was executed. */
export const renewSnapshot = z.object({
  expiresOn: z.iso.date().nullable(),
  billIds: z.array(z.number()),
  /** What the registrar asked for it then; a list is paid as one sum. */
  cost: z
    .object({ minor: z.int(), currency: z.enum(currencies) })
    .nullable()
    .default(null),
  /** The part of that for giving the name back, minor units. */
  fee: z.int().default(0),
});
export type RenewSnapshot = z.output<typeof renewSnapshot>;

/** What was true before: as it was read right before the order, or else as it was known when it was asked for. */
export function beforeRenewal(snapshot: unknown, { endsOn }: RenewInput): RenewSnapshot | null {
  const taken = renewSnapshot.safeParse(snapshot);
  if (taken.success) return taken.data;
  return endsOn ? { expiresOn: endsOn, billIds: [], cost: null, fee: 0 } : null;
}
