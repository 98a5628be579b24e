import type { ZoneRecord } from './records/record';

type RegistrarRecord = {
  readonly subname: string;
  readonly rectype: string;
  readonly content: string;
  readonly prio: number | null;
};

/** The records of zone/get_resource_records (REG.API 9.10) as ours; the SOA is told apart from them. */
export function recordsOf(rrs: readonly RegistrarRecord[]): readonly ZoneRecord[] {
  return rrs
    .filter(({ rectype }) => rectype.toUpperCase() !== 'SOA')
    .map(({ subname, rectype, content, prio }) => {
      const type = rectype.toUpperCase();
      return {
        subname: subname === '' ? '@' : subname.toLowerCase(),
        type,
        content,
        priority: prioritised.has(type) ? prio : null,
      };
    });
}

// The registrar answers 0 for types that have none.
const prioritised: ReadonlySet<string> = new Set(['MX', 'SRV', 'HTTPS', 'SVCB']);
