import { incorrect, Refusal } from '../refusal';
import { caller, type Run } from './call';
import { findOwnService } from './own-service';

/**
 * Another account may from then on act on the service too, except for giving it away or ending it; a service is held by
 * one other account at a time (REG.API 7.20).
 */
export const grantPartialControl: Run = (call, world) => {
  const account = caller(call);
  const service = findOwnService(call.fields, account, world);
  const newlogin = call.fields.required('newlogin');
  const holder = world.accounts.get(newlogin);
  if (holder === undefined) throw new Refusal('CLIENT_NOT_FOUND', { client_uid: newlogin });
  if (holder.id === account.id) throw incorrect('newlogin', 'the service is yours');
  world.partialControl.set(service.id, holder.id);
  return { newlogin, service_id: String(service.id) };
};

/** The other account loses the service at once (REG.API 7.21). */
export const revokePartialControl: Run = (call, world) => {
  const service = findOwnService(call.fields, caller(call), world);
  if (!world.partialControl.delete(service.id)) throw new Refusal('CLIENT_NOT_FOUND', { client_uid: '' });
  return { service_id: String(service.id) };
};
