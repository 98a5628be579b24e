import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { routes } from '@/lib/base/routes';
import type { Facts, Told } from '@/lib/people/mail/letter';
import type { Prisma } from '@/generated/prisma/client';

/** Tells the customer of a transfer, while it stands as the letter was posted for; null afterwards. */
export async function toldOfTransfer(
  tx: Tx,
  { transferId: id, ...standing }: { readonly transferId: string } & Prisma.TransferWhereInput,
  facts: Facts = {},
): Promise<Told | null> {
  const transfer = await tx.transfer.findFirst({
    where: { ...standing, id },
    select: { customerId: true, asciiName: true, unicodeName: true },
  });
  return (
    transfer && {
      readers: { kind: 'customer', id: transfer.customerId },
      facts: { name: transfer.unicodeName, ...facts },
      path: routes.transfer(id),
      domains: [transfer.asciiName],
    }
  );
}
