import { createFolder } from '../functions/folder-choice';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import { seedDomain } from './seed-domain';

const ZONES = ['ru', 'com', 'net', 'su', 'org', 'online', 'ru', 'ru'] as const;
const IDN_EVERY = 7;

/** Any number of domains, the same ones every time; some Cyrillic, expiries spread over two years. */
export function seedMany(world: World, account: Account, count: number): void {
  const start = world.servicesOf(account.id).length;
  const ids: number[] = [];
  for (let index = start; index < start + count; index += 1) {
    const dname = index % IDN_EVERY === 0 ? `имя-${index}.рф` : `seed-${index}.${ZONES[index % ZONES.length] ?? 'ru'}`;
    const service = seedDomain(world, account, {
      dname,
      expiresInDays: 1 + ((index * 37) % 730),
      years: 1 + (index % 5),
    });
    if (index % 10 === 0) ids.push(service.id);
  }
  if (ids.length > 0) createFolder(`seed-${start}`, account, world).serviceIds = ids;
}
