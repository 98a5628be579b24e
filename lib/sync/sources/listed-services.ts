import 'server-only';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { oddRow, oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { stateOf } from '@/lib/sync/drift/reconcile';
import type { SeenDomain } from '@/lib/sync/mirrors/domains';
import type { SeenService } from '@/lib/sync/mirrors/services';

/** A row of service/get_list (REG.API 7.8). */
type Listed = {
  readonly service_id: number;
  readonly servtype: string | null;
  readonly subtype: string | null;
  readonly dname: string | null;
  readonly state: string | null;
  readonly creation_date: string | null;
  readonly expiration_date: string | null;
  readonly uplink_service_id: number | null;
};

type Answer = { readonly services: readonly Listed[] };

/** What is no name of a domain is not stored. */
type Unnamed = { readonly unnamed: Listed };

export type ListedServices = {
  take(answer: Answer): void;
  readonly domains: () => SeenDomain[];
  readonly others: () => SeenService[];
  readonly rows: () => number;
  /** What was left out; of two rows that contradict each other nobody knows which is right. */
  readonly odd: () => readonly OddRow[];
};

/** Gathers a list of services that comes in parts. Of a row it keeps what is mirrored: the list may be of any length. */
export function listedServices(): ListedServices {
  const byId = new Map<number, SeenDomain | SeenService | Unnamed>();
  const odd: OddRow[] = [];
  const unlike = new Set<number>();
  const texts = new Map<string, string>();
  let rows = 0;

  // The same days and words stand in thousands of rows.
  const once = <T extends string | null>(text: T): T | string => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };

  function seen(row: Listed): SeenDomain | SeenService | Unnamed {
    const { service_id: serviceId } = row;
    const [createdOn, expiresOn] = [once(row.creation_date), once(row.expiration_date)];
    if (row.servtype === 'domain') {
      const asciiName = asciiOf(row.dname ?? '');
      if (!row.dname || hostNameProblem(asciiName) !== null) return { unnamed: row };
      return { serviceId, asciiName, state: stateOf(row.state, expiresOn), createdOn, expiresOn };
    }
    return {
      serviceId,
      servtype: once(row.servtype ?? ''),
      subtype: once(row.subtype || null),
      domainName: row.dname || null,
      state: once((row.state ?? '').toUpperCase()),
      createdOn,
      expiresOn,
      uplinkServiceId: row.uplink_service_id,
    };
  }

  function believed(): readonly (SeenDomain | SeenService | Unnamed)[] {
    const found: (SeenDomain | SeenService | Unnamed)[] = [];
    for (const [id, row] of byId) if (!unlike.has(id)) found.push(row);
    return found;
  }

  return {
    take(answer) {
      odd.push(...oddRowsOf(answer));
      rows += answer.services.length;
      for (const row of answer.services) {
        const { service_id: id } = row;
        const [known, told] = [byId.get(id), seen(row)];
        if (known === undefined) byId.set(id, told);
        if (known === undefined || JSON.stringify(known) === JSON.stringify(told)) continue;
        if (!unlike.has(id)) odd.push(oddRow(known, 'twice'));
        odd.push(oddRow(told, 'twice'));
        unlike.add(id);
      }
    },
    domains: () => believed().flatMap((row) => ('asciiName' in row ? [row] : [])),
    others: () => believed().flatMap((row) => ('servtype' in row ? [row] : [])),
    rows: () => rows,
    odd: () => {
      const unnamed = believed().flatMap((row) => ('unnamed' in row ? [row.unnamed] : []));
      return [...odd, ...unnamed.map((row) => oddRow(row, 'noName'))];
    },
  };
}
