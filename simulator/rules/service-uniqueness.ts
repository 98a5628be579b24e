import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import { isGone, type Service } from '../world/service';
import type { World } from '../world/world';
import type { Target } from './service-target';

/** Types of which a name or a parent may have several. */
const MANY = new Set(['srv_addip', 'srv_vps', 'srv_dedicated', 'srv_jelastic', 'srv_seowizard', 'srv_license_plesk']);

/** What somebody else's service of the same type on the same name is refused with. */
const TAKEN: readonly (readonly [servtype: RegExp, code: string])[] = [
  [/^srv_(hosting_|rs_)/, 'ALREADY_EXISTS_ON_SERVER'],
  [/^srv_dns_both$/, 'ALREADY_EXISTS_ON_NSS'],
];

/** The caller's service that an order of this kind would double. */
export function findDouble(
  order: { readonly servtype: string; readonly subtype: string },
  target: Target,
  account: Account,
  world: World,
): Service | undefined {
  if (MANY.has(order.servtype)) return undefined;
  return placed(target, world).find(
    (service) =>
      service.accountId === account.id &&
      service.servtype === order.servtype &&
      service.uplinkId === target.uplinkId &&
      (order.servtype !== 'srv_ssl_certificate' || service.subtype === order.subtype),
  );
}

/** Refuses a double with the code that tells what became of the first order. */
export function refuseDouble(double: Service, world: World): Refusal {
  const params = { dname: double.dname, servtype: double.servtype };
  if (double.state !== 'N') return new Refusal('SERVICE_ALREADY_EXISTS', params);
  if (world.products.get(double.id)?.activatesAt === null) return new Refusal('DOUBLE_ORDER', params);
  return new Refusal(double.servtype === 'srv_ssl_certificate' ? 'NEEDS_CONFIRMATION' : 'WAITING', params);
}

/** Refuses a name that another account already has on the servers of this type. */
export function checkNotTaken(servtype: string, target: Target, account: Account | null, world: World): void {
  const code = TAKEN.find(([types]) => types.test(servtype))?.[1];
  if (code === undefined || target.dname === '') return;
  const others = world.servicesOn(target.dname).filter((service) => service.accountId !== account?.id);
  if (others.some((service) => service.servtype === servtype)) throw new Refusal(code, { dname: target.dname });
}

function placed(target: Target, world: World): readonly Service[] {
  if (target.dname !== '') return world.servicesOn(target.dname);
  return [...world.products.keys()]
    .flatMap((id) => world.services.get(id) ?? [])
    .filter((service) => !isGone(service) && service.uplinkId === target.uplinkId && target.uplinkId !== 0);
}
