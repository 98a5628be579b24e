import { z } from 'zod';
import { isReachable } from '@/lib/base/values/ip-address';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { normalHostName } from '@/lib/portfolio/dns/records/normal-host-name';
import type { NameServer } from './name-server';
import { bounded } from '@/lib/base/values/text';

type TypedServer = { host: string; addresses: string[] };

const address = z.union([z.ipv4(), z.ipv6()]);

/** Name servers as staff type them, apart by lines or spaces, the addresses of one behind it. None at all = the registrar's own. */
export const nameServerLines = bounded(4000)
  .default('')
  .transform((text, context): TypedServer[] => {
    const servers = serversIn(text);
    const issue = problemOf(servers);
    if (issue) context.addIssue({ code: 'custom', message: issue });
    return issue ? z.NEVER : servers;
  });

function serversIn(text: string): TypedServer[] {
  const servers: TypedServer[] = [];
  for (const part of text.split(/[\s,;]+/).filter((word) => word !== '')) {
    const last = servers.at(-1);
    if (last && isMeantAsAddress(part)) last.addresses.push(part);
    else servers.push({ host: normalHostName(part), addresses: [] });
  }
  return servers;
}

const isMeantAsAddress = (part: string) => part.includes(':') || /^[\d.]+$/.test(part);

function problemOf(servers: readonly NameServer[]): string | null {
  if (servers.some(({ host }) => hostNameProblem(host) !== null)) return 'errors.invalidHostName';
  if (servers.some(({ addresses }) => addresses.some((text) => !address.safeParse(text).success)))
    return 'errors.invalidIpAddress';
  if (servers.some(({ addresses }) => !addresses.every(isReachable))) return 'errors.privateIpAddress';
  if (new Set(servers.map(({ host }) => host)).size < servers.length) return 'domains.problems.serverTwice';
  return servers.length === 0 || (servers.length >= 2 && servers.length <= 4) ? null : 'operations.errors.serverCount';
}
