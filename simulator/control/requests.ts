import type { WireValue } from '@/lib/registrar/regwire/value';
import { isDomain } from '../functions/identify';
import { incorrect } from '../refusal';
import { toUnicodeName } from '../rules/domain-name';
import { moveDomain } from '../rules/push';
import type { World } from '../world/world';
import { readNumber, type ControlTable } from './control';

/** What owners were asked to hand over; `POST requests { id, approve }` answers in the owner's place. */
export const requestControls: ControlTable = {
  'GET requests': ({ world }) => list(world),
  'POST requests': ({ world }, fields) => {
    const request = world.transferRequests.get(readNumber(fields, 'id') ?? 0);
    const domain = request === undefined ? undefined : world.services.get(request.serviceId);
    if (request === undefined || domain === undefined || !isDomain(domain)) throw incorrect('id', 'no such request');
    world.transferRequests.delete(request.id);
    if (fields.flag('approve')) moveDomain(domain, request.byAccountId, world);
    return list(world);
  },
};

function list(world: World): WireValue {
  return {
    requests: [...world.transferRequests.values()].map((request) => ({
      by: world.accountById(request.byAccountId)?.login ?? '',
      dname: toUnicodeName(world.services.get(request.serviceId)?.dname ?? ''),
      id: request.id,
    })),
  };
}
