import { incorrect } from '../refusal';
import { issueBill } from '../rules/billing';
import { parseDomainName } from '../rules/domain-name';
import { startService } from '../rules/service-lifecycle';
import { findPlan } from '../rules/service-prices';
import type { Fields } from '../functions/fields';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { findAccount } from './seed';
import type { ControlTable } from './control';

/**
 * `POST services { servtype, subtype?, domain_name?, period?, username? }` gives an account a service of any type, also
 * of those that nobody can order any more (Parallels WPB); it was paid elsewhere.
 */
export const serviceControls: ControlTable = {
  'POST services': ({ world }, fields) => {
    const service = give(fields, world);
    world.touch();
    return { service_id: String(service.id), state: service.state };
  },
};

function give(fields: Fields, world: World): Service {
  const account = findAccount(world, fields.text('username'));
  const plan = findPlan(account, fields.required('servtype'), fields.text('subtype') ?? '');
  if (plan === undefined) throw incorrect('servtype', 'no such type with this subtype');
  const name = fields.text('domain_name');
  const { servtype, subtype } = plan;
  const service: Service = {
    id: world.newId(),
    accountId: account.id,
    dname: name === undefined ? '' : parseDomainName(name).ascii,
    servtype,
    subtype,
    uplinkId: 0,
    userServid: null,
    state: 'N',
    createdOn: world.clock.today(),
    expiresOn: null,
    autoRenews: false,
    domain: null,
  };
  const periods = fields.int('period') ?? 1;
  const product = { params: {}, periods, activatesAt: null, balance: 0, forwards: [], letters: [] };
  world.addService(service);
  world.products.set(service.id, product);
  const { id: serviceId, dname, userServid } = service;
  const item = { itemtype: 'service', action: 'new', dname, servtype, serviceId, userServid, amount: 0 } as const;
  const bill = issueBill(world, account, [{ ...item, periods }], 'bank', false);
  bill.status = 'payed';
  bill.paidAt = bill.createdAt;
  startService(service, product, world);
  return service;
}
