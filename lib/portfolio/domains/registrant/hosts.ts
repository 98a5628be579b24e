import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { callOptionsOf, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';

export const hostInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  /** A name server inside the domain, ASCII. */
  host: z.string(),
  address: z.string(),
});
export type HostInput = z.output<typeof hostInput>;

type HostAsked = { readonly domain_name: string; readonly ns0: string; readonly ns0ip: string };

/** One domain/register_ns or domain/delete_ns: it takes one address (REG.API 8.17, 8.18). */
export async function sendHost(
  [item]: readonly OperationItem<HostInput>[],
  { regapi }: OperationContext,
  ask: (regapi: RegapiClient, host: HostAsked, options: CallOptions) => Promise<Outcome<object>>,
): Promise<ItemResults> {
  if (!item) return { kind: 'done', answer: [] };
  const { asciiName, host, address } = item.input;
  const asked = { domain_name: asciiName, ns0: host, ns0ip: address };
  const outcome = await ask(regapi, asked, callOptionsOf([item]));
  return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
}

/** The registry keeps the address now. */
export async function keepHost(tx: Tx, { domainId, host, address }: HostInput): Promise<void> {
  await tx.domainHost.createMany({ data: [{ domainId, host, address }], skipDuplicates: true });
}

/** The registry keeps the address no longer. */
export async function dropHost(tx: Tx, { domainId, host, address }: HostInput): Promise<void> {
  await tx.domainHost.deleteMany({ where: { domainId, host, address } });
}
