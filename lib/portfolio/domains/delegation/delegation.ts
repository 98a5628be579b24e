import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import type { OperationContext, OperationItem, Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { callForAll } from './list-call';
import { nameServerList, nameServerParameters, sameNameServers, type NameServer } from './name-server';

export const nameServersInput = z.object({ domainId: z.string(), asciiName: z.string(), nameServers: nameServerList });
export type NameServersInput = z.output<typeof nameServersInput>;

type Items = readonly OperationItem<NameServersInput>[];

/** Domains that are to get the very same servers go out together; glue differs from domain to domain. */
export function delegationBatchKey({ nameServers }: NameServersInput): string | null {
  const hasGlue = nameServers.some(({ addresses }) => addresses.length > 0);
  return hasGlue ? null : JSON.stringify(nameServers.map(({ host }) => host));
}

/** One domain/update_nss for all (REG.API 8.20). It never agrees to a fee, so a zone that asks one refuses. */
export async function sendDelegation(items: Items, { regapi }: OperationContext): Promise<ItemResults> {
  const [first] = items;
  if (!first) return { kind: 'done', answer: [] };
  const nss = nameServerParameters(first.input.nameServers);
  return callForAll(items, (domains, options) => regapi.domain.update_nss({ domains, nss }, options));
}

/** Reads the servers back. Setting them once more is harmless, so "not yet" may be sent again. */
export async function findDelegation(
  item: OperationItem<NameServersInput>,
  { regapi }: OperationContext,
): Promise<Verdict> {
  const { asciiName, nameServers } = item.input;
  const outcome = await regapi.domain.get_nss(
    { domains: [{ dname: asciiName }] },
    { lane: 'person', operationIds: [item.id] },
  );
  if (outcome.kind !== 'done') return notKnown(outcome);
  const [answer] = outcome.answer.domains;
  if (!answer) return { kind: 'not-known-yet', reason: 'domain/get_nss answered without the domain' };
  if (!answer.ok) return notKnown(answer);
  const now = answer.item.nss.map(({ ns, ip }) => ({ host: ns, addresses: splitAddresses(ip) }));
  return sameNameServers(now, nameServers) ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
}

/** Replaces the mirrored servers of a domain. */
export async function mirrorNameServers(
  tx: Tx,
  domainId: string,
  servers: readonly NameServer[],
  readAt: Date | null,
): Promise<void> {
  await tx.domainNameServer.deleteMany({ where: { domainId } });
  await tx.domainNameServer.createMany({
    data: servers.map(({ host, addresses }, position) => ({ domainId, position, host, addresses: [...addresses] })),
  });
  if (readAt) await tx.domain.update({ where: { id: domainId }, data: { nameServersReadAt: readAt } });
}

/** REG.API answers glue as one text, separated by commas or spaces. */
export function splitAddresses(ip: string | null): readonly string[] {
  return (ip ?? '').split(/[\s,;]+/).filter((address) => address !== '');
}
