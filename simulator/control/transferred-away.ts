import type { WireValue } from '@/lib/registrar/regwire/value';
import { isDomain, type Domain } from '../functions/identify';
import { incorrect } from '../refusal';
import { parseDomainName, toUnicodeName } from '../rules/domain-name';
import { transferAway } from '../rules/transfer-away';
import type { World } from '../world/world';
import type { ControlTable } from './control';
import { rows } from './outside';

/**
 * `POST transferred-away { names: [{ dname, registrar?, authinfo? }] }`: another registrar takes names over, as their
 * owners asked it to; all of them or, where one is not registered here, none.
 */
export const transferredAwayControls: ControlTable = {
  'GET transferred-away': ({ world }) => list(world),
  'POST transferred-away': ({ world }, fields) => {
    const moves = rows(fields, 'names').map((row) => ({
      domain: findRegistered(row.required('domain_name'), world),
      registrar: row.text('registrar') ?? 'OTHER-RU',
      authinfo: row.text('authinfo') ?? '',
    }));
    for (const { domain, ...destination } of moves) transferAway(domain, destination, world);
    return list(world);
  },
};

function findRegistered(dname: string, world: World): Domain {
  const { ascii } = parseDomainName(dname);
  const domain = world.servicesOn(ascii).find((service) => isDomain(service) && service.expiresOn !== null);
  if (domain === undefined || !isDomain(domain)) throw incorrect('dname', `${dname} is not registered here`);
  return domain;
}

function list(world: World): WireValue {
  const gone = world.services.where(({ state }) => state === 'O');
  return { names: gone.map(({ id, dname }) => ({ dname: toUnicodeName(dname), service_id: String(id) })) };
}
