import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { changeDnssec, dnssecOf, domainSupportsDnssec } from '../rules/dnssec';
import {
  delegationSigner,
  delegationSigners,
  dnskeyData,
  generateKey,
  generateKeys,
  KSK_FLAGS,
  printDnskey,
  printDs,
  ZSK_FLAGS,
} from '../rules/dnssec-keys';
import { readKeyRecord } from '../rules/dnssec-records';
import { usesOwnServers } from '../rules/name-servers';
import type { DomainDnssec, ZoneKeys } from '../world/dnssec';
import type { World } from '../world/world';
import { caller, type ApiFunction, type Call, type FunctionTable, type Run } from './call';
import { findDomain, type Domain } from './identify';
import { answerEach, named } from './items';
import { identifies } from './identify';

type Act = (domain: Domain, world: World, call: Call) => WireRecord | void;

/** Runs for each domain of the call whose zone takes DNSSEC. */
function onDomains(act: Act): Run {
  return (call, world) => {
    const account = caller(call);
    const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
      const domain = findDomain(item, account, world);
      if (!domainSupportsDnssec(domain)) throw refusal('DOMAIN_DOESNT_SUPPORT_DNSSEC', domain);
      return { ...named(domain, item), ...act(domain, world, call), result: 'success' };
    });
    return { domains };
  };
}

/** REG.API 10.1 */
const nop: Run = (call, world) => {
  if (!call.fields.has('domains') && !identifies(call.fields)) return undefined;
  return onDomains(() => undefined)(call, world);
};

/** REG.API 10.2 */
const getStatus = onDomains((domain, world) => ({ status: statusOf(dnssecOf(domain, world)) }));

function statusOf({ keys, ds, next }: DomainDnssec): 'updating' | 'enabled' | 'disabled' {
  if (next !== null) return 'updating';
  return keys === null && ds.length === 0 ? 'disabled' : 'enabled';
}

/** REG.API 10.7: keys with their DS records for zones that are signed here, the parent's DS records for others. */
const getRecords = onDomains((domain, world) => {
  const { keys, ds } = dnssecOf(domain, world);
  return { records: keys === null ? ds.map(describeDs) : describeKeys(domain.dname, keys) };
});

function describeKeys(owner: string, { ksks, zsks }: ZoneKeys): readonly WireRecord[] {
  return [
    ...zsks.map((key) => ({ DNSKEY: printDnskey(owner, ZSK_FLAGS, key) })),
    ...ksks.map((key) => ({
      DNSKEY: printDnskey(owner, KSK_FLAGS, key),
      DS: printDs(owner, delegationSigner(owner, dnskeyData(KSK_FLAGS, key.publicKey))),
    })),
  ];
}

function describeDs({ keyTag, algorithm, digestType, digest }: DomainDnssec['ds'][number]): WireRecord {
  return {
    alg: String(algorithm),
    digest: digest.toUpperCase(),
    digtype: String(digestType),
    keytag: String(keyTag),
  };
}

/** Changes of zones that are signed here; nothing may be under way. */
function changing(act: (domain: Domain, world: World, current: DomainDnssec) => void): ApiFunction {
  return {
    changesWorld: true,
    run: onDomains((domain, world) => {
      if (!usesOwnServers(domain.domain.nss)) throw refusal('DOMAIN_IS_NOT_USE_REGRU_NSS', domain);
      act(domain, world, idle(domain, world));
    }),
  };
}

/** The zone is signed at once, the parent zone points at its key later: no resolver sees a broken chain (REG.API 10.3). */
const enable = changing((domain, world, { keys }) => {
  if (keys !== null) return;
  const made = generateKeys();
  changeDnssec(domain, world, { keys: made, ds: [] }, { keys: made, ds: delegationSigners(domain.dname, made) });
});

/** The other way round: the DS records go first, the signatures later (REG.API 10.4). */
const disable = changing((domain, world, { keys }) => {
  if (keys !== null) changeDnssec(domain, world, { keys, ds: [] }, { keys: null, ds: [] });
});

/** Both keys are there, and known to the parent zone, until the old one goes (REG.API 10.5). */
const renewKsk = changing((domain, world, { keys }) => {
  if (keys === null) throw refusal('INVALID_RECORDS', domain);
  const renewed = { ...keys, ksks: [generateKey()] };
  const both = { ...keys, ksks: [...keys.ksks, ...renewed.ksks] };
  changeDnssec(
    domain,
    world,
    { keys: both, ds: delegationSigners(domain.dname, both) },
    { keys: renewed, ds: delegationSigners(domain.dname, renewed) },
  );
});

/** The new key is published before it signs (REG.API 10.6). */
const renewZsk = changing((domain, world, { keys, ds }) => {
  if (keys === null) throw refusal('INVALID_RECORDS', domain);
  const zsks = [generateKey()];
  changeDnssec(
    domain,
    world,
    { keys: { ...keys, zsks: [...keys.zsks, ...zsks] }, ds },
    { keys: { ...keys, zsks }, ds },
  );
});

/**
 * DS records for a zone that is signed elsewhere; without `records` the real service asks the zone's own servers,
 * which nothing can reach from here (REG.API 10.8).
 */
const addKeys = onDomains((domain, world, { fields }) => {
  if (usesOwnServers(domain.domain.nss)) throw refusal('DOMAIN_USES_REGRU_NSS', domain);
  const current = idle(domain, world);
  const added = (fields.list('records') ?? []).flatMap((record) => readKeyRecord(record, domain.dname) ?? []);
  if (added.length === 0) throw refusal('INVALID_RECORDS', domain);
  const known = new Map([...current.ds, ...added].map((ds) => [JSON.stringify(ds), ds]));
  changeDnssec(domain, world, current, { keys: null, ds: [...known.values()] });
});

function idle(domain: Domain, world: World): DomainDnssec {
  if (domain.expiresOn === null) throw refusal('DOMAIN_IS_NOT_ACTIVE', domain);
  const current = dnssecOf(domain, world);
  if (current.next !== null) throw refusal('DNSSEC_UPDATING_IN_PROGRESS', domain);
  return current;
}

function refusal(code: string, domain: Domain): Refusal {
  return new Refusal(code, { domain_name: domain.dname });
}

export const dnssecFunctions: FunctionTable = {
  'dnssec/nop': { run: nop },
  'dnssec/get_status': { run: getStatus },
  'dnssec/enable': enable,
  'dnssec/disable': disable,
  'dnssec/renew_ksk': renewKsk,
  'dnssec/renew_zsk': renewZsk,
  'dnssec/get_records': { run: getRecords },
  'dnssec/add_keys': { run: addKeys, changesWorld: true },
};
