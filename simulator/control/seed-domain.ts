import { registrationPrice } from '../rules/availability';
import { parseDomainName } from '../rules/domain-name';
import { OWN_NAME_SERVERS } from '../rules/name-servers';
import type { Account } from '../world/account';
import { addDays, addYears } from '../world/clock';
import type { NameServer, Service } from '../world/service';
import type { World } from '../world/world';
import { APEX_RECORDS, parkingZone, type ZoneRecord } from '../world/zone';
import { sampleContacts } from './seed-contacts';

export interface SeedDomain {
  readonly dname: string;
  /** Days from today to expiry; a past one for domains in their grace period. */
  readonly expiresInDays: number;
  readonly years?: number;
  readonly nss?: readonly NameServer[];
  readonly records?: readonly ZoneRecord[];
  readonly autoRenews?: boolean;
  readonly isOrganization?: boolean;
}

/** A domain with a past: registered, billed and paid by bank transfer, so that the balance stays what it is. */
export function seedDomain(world: World, account: Account, seed: SeedDomain): Service {
  const name = parseDomainName(seed.dname);
  const today = world.clock.today();
  const expiresOn = addDays(today, seed.expiresInDays);
  const createdOn = addYears(expiresOn, -(seed.years ?? 1));
  const service: Service = {
    id: world.newId(),
    accountId: account.id,
    dname: name.ascii,
    servtype: 'domain',
    subtype: '',
    uplinkId: 0,
    userServid: null,
    state: seed.expiresInDays < 0 ? 'S' : 'A',
    createdOn: createdOn < today ? createdOn : today,
    expiresOn,
    autoRenews: seed.autoRenews ?? false,
    domain: {
      nss: seed.nss ?? OWN_NAME_SERVERS,
      contacts: sampleContacts(name.tld, seed.isOrganization ?? false),
      isPrivate: false,
      isDelegated: true,
      premiumRenewal: null,
    },
  };
  world.addService(service);
  const parking = parkingZone(world.clock.now());
  world.zones.set(
    service.id,
    seed.records === undefined ? parking : { ...parking, records: [...APEX_RECORDS, ...seed.records] },
  );
  bill(world, service, registrationPrice(name, 1, account));
  return service;
}

function bill(world: World, service: Service, amount: number): void {
  const at = `${service.createdOn}T09:00:00.000Z`;
  const item = {
    itemtype: 'service',
    action: 'new',
    dname: service.dname,
    servtype: 'domain',
    serviceId: service.id,
    userServid: null,
    amount,
  } as const;
  world.addBill({
    id: world.newId(),
    accountId: service.accountId,
    createdAt: at,
    amount,
    payType: 'bank',
    status: 'payed',
    paidAt: at,
    items: [item],
  });
}
