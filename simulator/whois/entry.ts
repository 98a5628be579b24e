import { isDomain, type Domain } from '../functions/identify';
import { dnssecOf } from '../rules/dnssec';
import type { DomainName } from '../rules/domain-name';
import { isTakenElsewhere } from '../rules/special-names';
import { addDays } from '../world/clock';
import type { DelegationSigner } from '../world/dnssec';
import type { NameServer } from '../world/service';
import type { World } from '../world/world';

/** What a registry tells of a registered name. */
export interface WhoisEntry {
  readonly id: string;
  readonly name: DomainName;
  readonly registrar: 'here' | 'elsewhere';
  readonly registrarName: string;
  readonly nss: readonly NameServer[];
  readonly ds: readonly DelegationSigner[];
  readonly isDelegated: boolean;
  /** Days, `YYYY-MM-DD`; null where nobody tells. */
  readonly createdOn: string | null;
  readonly paidTill: string | null;
  readonly freeOn: string | null;
  /** Null when it is hidden or not known. */
  readonly contacts: Readonly<Record<string, string>> | null;
}

const REGISTRAR = 'REG.RU';
const OTHER_REGISTRAR = 'ANOTHER REGISTRAR';

/** The entry of a name in its registry; undefined for names that are free. */
export function findEntry(name: DomainName, world: World): WhoisEntry | undefined {
  const domain = world
    .servicesOn(name.ascii)
    .find((service) => service.servtype === 'domain' && service.expiresOn !== null && service.state !== 'O');
  if (domain !== undefined && isDomain(domain)) return ownEntry(name, domain, world);
  const isTaken = world.isRegistered(name.ascii) || isTakenElsewhere(name);
  return isTaken ? outsideEntry(name, world) : undefined;
}

function ownEntry(name: DomainName, domain: Domain, world: World): WhoisEntry {
  const { nss, isDelegated, isPrivate, contacts } = domain.domain;
  const { graceDays, restorationDays } = name.tld;
  return {
    id: String(domain.id),
    name,
    registrar: 'here',
    registrarName: REGISTRAR,
    nss,
    ds: dnssecOf(domain, world).ds,
    isDelegated: isDelegated && domain.state === 'A' && nss.length > 0,
    createdOn: domain.createdOn,
    paidTill: domain.expiresOn,
    freeOn: domain.expiresOn === null ? null : addDays(domain.expiresOn, graceDays + restorationDays),
    contacts: isPrivate ? null : contacts,
  };
}

function outsideEntry(name: DomainName, world: World): WhoisEntry {
  const outside = world.outsideNames.get(name.ascii);
  const lot = world.lots.get(name.ascii);
  return {
    id: name.ascii,
    name,
    registrar: 'elsewhere',
    registrarName: outside?.registrar ?? lot?.registrar ?? OTHER_REGISTRAR,
    nss: outside?.nss ?? [],
    ds: [],
    isDelegated: lot === undefined,
    createdOn: outside?.createdOn ?? lot?.createdOn ?? null,
    paidTill: outside?.expiresOn ?? null,
    freeOn: lot?.deletesOn ?? null,
    contacts: null,
  };
}
