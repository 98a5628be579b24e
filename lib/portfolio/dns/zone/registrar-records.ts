import { registrarNameServers } from '@/lib/portfolio/domains/delegation/name-server';
import { normalHostName } from '../records/normal-host-name';
import type { ZoneRecord } from '../records/record';

type RegistrarRecord = {
  readonly subname: string;
  readonly rectype: string;
  readonly content: string;
  readonly prio: number | null;
};

/**
 * The records of zone/get_resource_records (REG.API 9.10) as ours. What the registrar's servers keep at the top of every
 * zone of theirs, the SOA and their own names, is told apart: it is the delegation's, and nobody's to edit here.
 */
export function recordsOf(rrs: readonly RegistrarRecord[]): readonly ZoneRecord[] {
  return rrs.flatMap(({ subname, rectype, content, prio }) => {
    const type = rectype.trim().toUpperCase();
    const record = {
      subname: subname.trim() === '' ? '@' : subname.trim().toLowerCase(),
      type,
      content: hosts.has(type) ? content.trim().replace(/(?<=[^.])\.$/, '') : content,
      priority: prioritised.has(type) ? prio : null,
    };
    return type === 'SOA' || isOfRegistrar(record) ? [] : [record];
  });
}

const registrarHosts = new Set(registrarNameServers.map(({ host }) => host));

const isOfRegistrar = ({ type, subname, content }: ZoneRecord): boolean =>
  type === 'NS' && subname === '@' && registrarHosts.has(normalHostName(content));

// Answered with a dot at their end by live accounts, without one by others.
const hosts: ReadonlySet<string> = new Set(['CNAME', 'MX', 'NS']);

// The registrar answers 0 for types that have none, and numbers the servers of a name.
const prioritised: ReadonlySet<string> = new Set(['MX', 'SRV', 'HTTPS', 'SVCB']);
