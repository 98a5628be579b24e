import type { WireRecord } from '@/lib/registrar/regwire/value';
import { isDomain, type Domain } from '../functions/identify';
import { zoneOf } from '../functions/own-zone';
import { Refusal } from '../refusal';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import type { ControlTable } from './control';
import { findAccount } from './seed';

/** `GET domains?username=`: all that an account's domains are at this moment, whatever reads of the API would show. */
export const domainControls: ControlTable = {
  'GET domains': ({ world }, fields) => ({
    domains: world
      .servicesOf(findAccount(world, fields.text('username')).id)
      .filter(isDomain)
      .filter((domain) => !isGone(domain))
      .map((domain) => describe(domain, world)),
  }),
};

function describe(domain: Domain, world: World): WireRecord {
  const { dname, state, createdOn, expiresOn } = domain;
  return {
    creation_date: createdOn,
    dname,
    expiration_date: expiresOn,
    nss: domain.domain.nss.map((server) => ({ ...server })),
    /** Null where the registrar serves no zone of it. */
    records: recordsOf(domain, world),
    service_id: domain.id,
    state,
  };
}

function recordsOf(domain: Domain, world: World): readonly WireRecord[] | null {
  try {
    return zoneOf(domain, world).records.map((record) => ({ ...record }));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
