import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import type { World } from '../world/world';
import { startService } from './service-lifecycle';
import type { Plan } from './service-prices';

/** A service like the old one but for its plan; not in the world yet. */
export function successor(old: Service, plan: Plan, world: World): Service {
  return {
    ...old,
    id: world.newId(),
    subtype: plan.subtype,
    state: 'N',
    createdOn: world.clock.today(),
    expiresOn: null,
  };
}

/** The new service takes over what the old one had: the caller's id, the services ordered for it, folders, control. */
export function succeed(old: Service, next: Service, product: Product, world: World): void {
  for (const child of world.servicesOf(old.accountId)) if (child.uplinkId === old.id) child.uplinkId = next.id;
  for (const folder of world.foldersOf(old.accountId))
    folder.serviceIds = folder.serviceIds.map((id) => (id === old.id ? next.id : id));
  const holder = world.partialControl.get(old.id);
  if (holder !== undefined) world.partialControl.set(next.id, holder);
  world.partialControl.delete(old.id);
  old.userServid = null;
  old.state = 'D';
  world.addService(next);
  world.products.set(next.id, product);
  startService(next, product, world);
}
