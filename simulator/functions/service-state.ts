import { Refusal } from '../refusal';
import { SERVICES } from '../reference/service-facts';
import { endService } from '../rules/service-lifecycle';
import { provided, remainingPeriods } from '../rules/service-renewal';
import { periodsLeft } from '../rules/service-term';
import { caller, type Run } from './call';
import { findService, isDomain } from './identify';
import { findOwnService } from './own-service';

/** Domains lose their delegation with it (REG.API 7.16). */
export const suspend: Run = (call, world) => {
  const service = findService(call.fields, caller(call), world);
  if (service.state !== 'A') throw new Refusal('SERVICE_NOT_ACTIVE');
  service.state = 'S';
  if (isDomain(service)) service.domain.isDelegated = false;
  return undefined;
};

/** What ended in the meantime must be renewed instead (REG.API 7.17). */
export const resume: Run = (call, world) => {
  const service = findService(call.fields, caller(call), world);
  if (service.state !== 'S') throw new Refusal('SERVICE_NOT_SUSPENDED');
  if (service.expiresOn !== null && service.expiresOn <= world.clock.today()) throw new Refusal('SERVICE_EXPIRED');
  // A name that was won by instalments rests until the last one (REG.API 8.12).
  if (world.bids.get(service.id)?.status === 'owing') throw new Refusal('INCORRECT_STATE');
  service.state = 'A';
  if (isDomain(service)) service.domain.isDelegated = service.domain.nss.length > 0;
  return undefined;
};

/** By its owner only; money at the outside service must come back first (REG.API 7.6). */
export const deleteService: Run = (call, world) => {
  const service = findOwnService(call.fields, caller(call), world);
  const servtype = call.fields.required('servtype');
  if (service.servtype !== servtype)
    throw new Refusal('SERVICE_NOT_FOUND', { servtype, domain_name: call.fields.text('domain_name') ?? service.dname });
  if (SERVICES.get(servtype)?.deletable !== true) throw new Refusal('SERVICE_OPERATIONS_DISABLED');
  if ((world.products.get(service.id)?.balance ?? 0) > 0)
    throw new Refusal('HAS_ACTIVE_PROJECTS', null, 'The service has active projects');
  endService(service, world);
  return undefined;
};

/** Years for domains, the unit of its plan for any other service (REG.API 7.18). */
export const getDepreciatedPeriod: Run = (call, world) => {
  const account = caller(call);
  const service = findService(call.fields, account, world);
  const count = isDomain(service)
    ? periodsLeft(world.clock.today(), service.expiresOn ?? '', 'year')
    : remainingPeriods(provided(service, account, world), world);
  return { depreciated_period: String(count) };
};
