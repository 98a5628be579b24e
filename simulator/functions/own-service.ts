import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import type { Fields } from './fields';
import { findService } from './identify';

/** The service that the parameters mean, for what partial control does not include; refused unless the caller owns it. */
export function findOwnService(fields: Fields, account: Account, world: World): Service {
  const service = findService(fields, account, world);
  if (service.accountId !== account.id) throw new Refusal('OPERATION_FOR_SERVISE_OWNER_ONLY');
  return service;
}
