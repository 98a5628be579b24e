import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { answersByName } from '@/lib/registrar/answers/item-results';
import { readList } from '@/lib/registrar/answers/read-list';
import { callForAll } from './list-call';
import { nameServer, nameServerList } from './stored-name-server';
import { nameServerParameters, sameNameServers, type NameServer } from './name-server';

export const nameServersInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  nameServers: nameServerList,
  /** What it had as this was asked for, so that it can be taken back; left out where nobody knew. */
  former: z.array(nameServer).optional(),
});
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

/** Reads the servers of all back as one list. Setting them once more is harmless, so "not yet" may be sent again. */
export async function findDelegations(items: Items, { regapi }: OperationContext): Promise<readonly Verdict[]> {
  const options = callOptionsOf(items);
  const found = await readList(items, async (part) => {
    const names = part.map(({ input }) => input.asciiName);
    const outcome = await regapi.domain.get_nss({ domains: names.map((dname) => ({ dname })) }, options);
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: answersByName(names, outcome.answer.domains) };
  });
  return items.map(({ input }, index): Verdict => {
    const answer = found[index];
    if (!answer) return { kind: 'not-known-yet', reason: 'domain/get_nss answered without the domain' };
    if (answer.kind !== 'done') return notKnown(answer);
    const now = answer.answer.nss.map(({ ns, ip }) => ({ host: ns, addresses: splitAddresses(ip) }));
    return sameNameServers(now, input.nameServers) ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  });
}

/** Which servers a domain is delegated to now. */
type Delegated = { readonly domainId: string; readonly nameServers: readonly NameServer[] };

/** Replaces the mirrored servers of some domains, none of them twice, in as many statements as those of one. */
export async function mirrorNameServers(tx: Tx, delegated: readonly Delegated[]): Promise<void> {
  await tx.domainNameServer.deleteMany({ where: { domainId: { in: delegated.map(({ domainId }) => domainId) } } });
  await tx.domainNameServer.createMany({
    data: delegated.flatMap(({ domainId, nameServers }) =>
      nameServers.map(({ host, addresses }, position) => ({ domainId, position, host, addresses: [...addresses] })),
    ),
  });
}

/** REG.API answers glue as one text, separated by commas or spaces. */
export function splitAddresses(ip: string | null): readonly string[] {
  return (ip ?? '').split(/[\s,;]+/).filter((address) => address !== '');
}
