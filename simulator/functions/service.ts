import type { WireRecord } from '@/lib/registrar/regwire/value';
import { toUnicodeName } from '../rules/domain-name';
import type { Account } from '../world/account';
import { isGone, type Service } from '../world/service';
import type { World } from '../world/world';
import { caller, type FunctionTable, type Run } from './call';
import { findEverHeld, findService } from './identify';
import { answerEach, named } from './items';
import { getDetails } from './service-details';
import { grantPartialControl, revokePartialControl } from './service-control';
import { checkCreate } from './service-check';
import { createService } from './service-create';
import { getPrices, getServtypeDetails } from './service-prices';
import { resendMail } from './service-mail';
import { getBalance, getSeowizardLink, getWebsitebuilderLink, refill, refund } from './service-outside';
import { renew } from './service-renew';
import { getDedicatedServerList } from './service-servers';
import { deleteService, getDepreciatedPeriod, resume, suspend } from './service-state';
import { updateService } from './service-update';
import { upgrade } from './service-upgrade';

/** What the service prints for services without a term. */
const NO_DATE = '0000-00-00';

/** REG.API 7.7 */
const getInfo: Run = (call, world) => {
  const account = caller(call);
  const services = answerEach(call.fields, { list: 'services', style: 'error' }, (item) => {
    const service = findEverHeld(item, account, world);
    return {
      ...named(service, item),
      ...summary(service),
      ...(service.userServid === null ? {} : { user_servid: service.userServid }),
      ...(account.plan === 'client' ? {} : { user2_login: holderOf(service, world) }),
      ...(call.fields.flag('show_folders') ? { folders: foldersOf(service, account, world) } : {}),
      result: 'success',
    };
  });
  return { services };
};

/** Those held in partial control too; what is gone is left out (REG.API 7.8). */
const getList: Run = (call, world) => {
  const servtype = call.fields.text('servtype');
  const account = caller(call);
  const services = [...world.servicesOf(account.id), ...world.servicesControlledBy(account.id)]
    .filter((service) => !isGone(service) && (servtype === undefined || service.servtype === servtype))
    .map((service) => ({
      ...summary(service),
      dname: toUnicodeName(service.dname),
      // As numbers here, as texts everywhere else.
      service_id: service.id,
      servtype: service.servtype,
      uplink_service_id: service.uplinkId,
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
    // Those of an owner before are none of the caller's business.
    const bills = world.billIdsOf(service.id).filter((id) => world.bills.get(id)?.accountId === account.id);
    return { ...named(service, item), bills: bills.map(String), result: 'success' };
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

/** Login of the account that holds the service in partial control; empty for none. */
function holderOf(service: Service, world: World): string {
  const id = world.partialControl.get(service.id);
  return (id === undefined ? undefined : world.accountById(id)?.login) ?? '';
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
  'service/delete': { run: deleteService, changesWorld: true },
  'service/get_dedicated_server_list': { run: getDedicatedServerList },
  'service/update': { run: updateService, changesWorld: true },
  'service/suspend': { run: suspend, changesWorld: true },
  'service/resume': { run: resume, changesWorld: true },
  'service/get_depreciated_period': { run: getDepreciatedPeriod },
  'service/upgrade': { run: upgrade, isBilling: true, changesWorld: true },
  'service/partcontrol_grant': { run: grantPartialControl, changesWorld: true },
  'service/partcontrol_revoke': { run: revokePartialControl, changesWorld: true },
  'service/resend_mail': { run: resendMail, changesWorld: true },
  'service/refill': { run: refill, isBilling: true, changesWorld: true },
  'service/refund': { run: refund, isBilling: true, changesWorld: true },
  'service/get_balance': { run: getBalance },
  'service/seowizard_manage_link': { run: getSeowizardLink },
  'service/get_websitebuilder_link': { run: getWebsitebuilderLink },
  'service/set_autorenew_flag': { run: setAutorenewFlag, changesWorld: true },
};
