import type { WireRecord } from '@/lib/regwire/value';
import { toUnicodeName } from '../rules/domain-name';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { caller, type FunctionTable, type Run } from './call';
import { findService } from './identify';
import { answerEach, named } from './items';
import { getDetails } from './service-details';
import { checkCreate } from './service-check';
import { createService } from './service-create';
import { getPrices, getServtypeDetails } from './service-prices';
import { renew } from './service-renew';

/** What the service prints for services without a term. */
const NO_DATE = '0000-00-00';

/** REG.API 7.7 */
const getInfo: Run = (call, world) => {
  const account = caller(call);
  const services = answerEach(call.fields, { list: 'services', style: 'error' }, (item) => {
    const service = findService(item, account, world);
    return {
      ...named(service, item),
      ...summary(service),
      ...(service.userServid === null ? {} : { user_servid: service.userServid }),
      ...(account.plan === 'client' ? {} : { user2_login: '' }),
      ...(call.fields.flag('show_folders') ? { folders: foldersOf(service, account, world) } : {}),
      result: 'success',
    };
  });
  return { services };
};

/** Deleted services are left out (REG.API 7.8). */
const getList: Run = (call, world) => {
  const servtype = call.fields.text('servtype');
  const services = world
    .servicesOf(caller(call).id)
    .filter((service) => service.state !== 'D' && (servtype === undefined || service.servtype === servtype))
    .map((service) => ({
      ...summary(service),
      dname: toUnicodeName(service.dname),
      service_id: String(service.id),
      servtype: service.servtype,
      uplink_service_id: String(service.uplinkId),
    }));
  return { services };
};

/** REG.API 7.9 */
const getFolders: Run = (call, world) => {
  const account = caller(call);
  return { folders: foldersOf(findService(call.fields, account, world), account, world) };
};

/** REG.API 7.14 */
const getBills: Run = (call, world) => {
  const account = caller(call);
  const services = answerEach(call.fields, { list: 'services', style: 'error' }, (item) => {
    const service = findService(item, account, world);
    return { ...named(service, item), bills: world.billIdsOf(service.id).map(String), result: 'success' };
  });
  return { services };
};

/** REG.API 7.15 */
const setAutorenewFlag: Run = (call, world) => {
  findService(call.fields, caller(call), world).autoRenews = call.fields.flag('flag_value');
  return undefined;
};

function summary(service: Service): WireRecord {
  return {
    creation_date: service.createdOn,
    expiration_date: service.expiresOn ?? NO_DATE,
    state: service.state,
    subtype: service.subtype,
  };
}

function foldersOf(service: Service, account: Account, world: World): readonly WireRecord[] {
  return world
    .foldersOf(account.id)
    .filter((folder) => folder.serviceIds.includes(service.id))
    .map((folder) => ({ folder_id: String(folder.id), folder_name: folder.name }));
}

export const serviceFunctions: FunctionTable = {
  'service/get_prices': { run: getPrices, isOpen: true },
  'service/get_servtype_details': { run: getServtypeDetails, isOpen: true },
  'service/create': { run: createService, isBilling: true, changesWorld: true },
  'service/check_create': { run: checkCreate, isOpen: true },
  'service/get_info': { run: getInfo },
  'service/get_list': { run: getList },
  'service/get_folders': { run: getFolders },
  'service/get_details': { run: getDetails },
  'service/get_bills': { run: getBills },
  'service/renew': { run: renew, isBilling: true, changesWorld: true },
  'service/set_autorenew_flag': { run: setAutorenewFlag, changesWorld: true },
};
