import type { NameServer } from '../world/service';
import type { WhoisEntry } from '../whois/entry';
import { registrantOf } from '../whois/icann';

const CONFORMANCE = ['rdap_level_0', 'icann_rdap_response_profile_1'];

/** A registered name as RFC 9083 writes it; `now` is an ISO time. */
export function domainObject(entry: WhoisEntry, now: string): object {
  const { name, ds, nss } = entry;
  return {
    rdapConformance: CONFORMANCE,
    objectClassName: 'domain',
    handle: `${entry.id}_DOMAIN`,
    ldhName: name.ascii,
    ...(name.ascii === name.unicode ? {} : { unicodeName: name.unicode }),
    status: [entry.isDelegated ? 'active' : 'client hold'],
    events: [
      ...event('registration', entry.createdOn),
      ...event('expiration', entry.paidTill),
      { eventAction: 'last update of RDAP database', eventDate: `${now.slice(0, 19)}Z` },
    ],
    entities: [registrar(entry), ...registrant(entry)],
    nameservers: nss.map(nameServer),
    secureDNS: {
      delegationSigned: ds.length > 0,
      ...(ds.length === 0
        ? {}
        : {
            dsData: ds.map((row) => ({
              keyTag: row.keyTag,
              algorithm: row.algorithm,
              digestType: row.digestType,
              digest: row.digest.toUpperCase(),
            })),
          }),
    },
  };
}

export function errorObject(errorCode: number, title: string): object {
  return { rdapConformance: CONFORMANCE, errorCode, title };
}

function event(eventAction: string, day: string | null): readonly object[] {
  return day === null ? [] : [{ eventAction, eventDate: `${day}T00:00:00Z` }];
}

function registrar({ registrar: where, registrarName }: WhoisEntry): object {
  const isHere = where === 'here';
  return {
    objectClassName: 'entity',
    roles: ['registrar'],
    ...(isHere ? { handle: '1606', publicIds: [{ type: 'IANA Registrar ID', identifier: '1606' }] } : {}),
    ...card([['fn', isHere ? 'Registrar of Domain Names REG.RU LLC' : registrarName]]),
  };
}

function registrant(entry: WhoisEntry): readonly object[] {
  const { Name, Organization, Country } = registrantOf(entry);
  if (Name === undefined) return [];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['fn', Name],
    ['org', Organization],
    ['country-name', Country],
  ];
  return [{ objectClassName: 'entity', roles: ['registrant'], ...card(rows) }];
}

/** jCard (RFC 7095). */
function card(rows: readonly (readonly [name: string, value: string | undefined])[]): object {
  const given = rows.filter(([, value]) => value !== undefined && value !== '');
  return {
    vcardArray: ['vcard', [['version', {}, 'text', '4.0'], ...given.map(([name, value]) => [name, {}, 'text', value])]],
  };
}

function nameServer({ ns, ip }: NameServer): object {
  const addresses = ip === undefined ? [] : ip.split(',').map((one) => one.trim());
  const v4 = addresses.filter((one) => !one.includes(':'));
  const v6 = addresses.filter((one) => one.includes(':'));
  const ipAddresses = { ...(v4.length > 0 ? { v4 } : {}), ...(v6.length > 0 ? { v6 } : {}) };
  return { objectClassName: 'nameserver', ldhName: ns, ...(addresses.length > 0 ? { ipAddresses } : {}) };
}
