import 'server-only';
import { z } from 'zod';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import type { Tx } from '@/lib/base/db/client';

/** What an order of a transfer is made of. The registrant and the key are named, not held. */
export const transferInput = z.object({
  transferId: z.string(),
  domainId: z.string(),
  asciiName: z.string(),
  years: z.int().min(0).max(1),
  /** null where the registry knows the registrant already (REG.API 8.8). */
  contactId: z.string().nullable(),
  /** Address of the person who ordered (REG.API 8.7). */
  enduserIp: z.string(),
  /** Which of the keys that were given. */
  keyVersion: z.int().min(1),
});
export type TransferInput = z.output<typeof transferInput>;

/** What a line of a cart or an order keeps of a name that is to come here. */
export const transferLine = z.object({ contactId: z.string().nullable().default(null) });

/** What an order says to the registrar; another key is another request. */
export async function sentToTransfer({ contactId, ...input }: TransferInput, db: Tx): Promise<unknown> {
  const { asciiName, years, keyVersion } = input;
  // One that cannot be read is refused when it is sent; until then its name stands for it.
  const contact = contactId && (await contactParameters(db, contactId, asciiName).catch(() => contactId));
  return { asciiName, years, keyVersion, contact };
}
