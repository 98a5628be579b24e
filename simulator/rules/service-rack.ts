import type { World } from '../world/world';
import { RENTED_SERVERS, type RentedServer } from './service-servers';

/** The servers that nobody rents now, nor has ordered. */
export function freeServers(world: World): readonly RentedServer[] {
  const rented = new Set(
    [...world.products]
      .filter(([id]) => {
        const service = world.services.get(id);
        return service?.servtype === 'srv_dedicated' && service.state !== 'D';
      })
      .map(([, product]) => product.params['server_id']),
  );
  return RENTED_SERVERS.filter((server) => !rented.has(String(server.id)));
}
