import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode, zoneIn } from '@/lib/base/values/domain-name';
import { dateOfDay } from '@/lib/base/values/day';

/** A name that our account bids for, as the registrar told it; kopecks. */
export type SeenBid = {
  readonly asciiName: string;
  readonly freedOn: string | null;
  readonly isOpen: boolean;
  readonly own: number | null;
  readonly highest: number | null;
  readonly next: number | null;
  readonly blitz: number | null;
};

type Step = { readonly tld: string; readonly minor: number };

/** The whole list anew: it is short, and holds nothing of ours. Steps stay as they were known where none are told. */
export async function mirrorBids(tx: Tx, seen: readonly SeenBid[], steps: readonly Step[]): Promise<void> {
  await tx.registrarBid.deleteMany();
  await tx.registrarBid.createMany({
    data: seen.map(({ asciiName, freedOn, isOpen, own, highest, next, blitz }) => ({
      asciiName,
      unicodeName: toUnicode(asciiName),
      tld: zoneIn(asciiName),
      freedOn: dateOfDay(freedOn),
      isOpen,
      ownMinor: own,
      highestMinor: highest,
      nextMinor: next,
      blitzMinor: blitz,
    })),
    skipDuplicates: true,
  });
  if (steps.length === 0) return;
  await tx.bidStep.deleteMany();
  await tx.bidStep.createMany({
    data: steps.map(({ tld, minor }) => ({ tld, amountMinor: minor })),
    skipDuplicates: true,
  });
}
