import { dayOf } from '@/lib/base/values/day';
import type { Money } from '@/lib/base/values/money';
import { expiresSoonDays } from '@/lib/portfolio/domains/expires-soon';
import type { DomainView } from '@/lib/portfolio/domains/queries';

/** What is wrong with a domain as far as the panel and the registrar know, the worst first. */
export type Trouble =
  | { readonly kind: 'gone' | 'suspended' | 'undelegated' | 'noServers' | 'emptyZone' }
  | { readonly kind: 'missing'; readonly since: Date }
  | { readonly kind: 'expired' | 'expiring'; readonly on: Date }
  | { readonly kind: 'unpaid'; readonly price: Money }
  | { readonly kind: 'refused'; readonly operation: DomainView['operations'][number] };

/** What the panel holds of the zone of a domain. */
export type ZoneKnown = { readonly readAt: Date | null; readonly records: number };

export function troublesOf(domain: DomainView, zone: ZoneKnown, now: Date): readonly Trouble[] {
  const { state, missingSince, delegation, nameServers, nameServersReadAt, dns, unpaidRenewal, operations } = domain;
  if (state === 'gone') return [{ kind: 'gone' }];
  const refused = operations.filter((operation) => operation.state === 'attention');
  const isThere = state === 'active' || state === 'suspended';
  return [
    ...(missingSince ? [{ kind: 'missing', since: missingSince } as const] : []),
    ...termTroubles(domain, now),
    ...(state === 'suspended' ? [{ kind: 'suspended' } as const] : []),
    ...(delegation === 'off' ? [{ kind: 'undelegated' } as const] : []),
    ...(isThere && nameServersReadAt && nameServers.length === 0 ? [{ kind: 'noServers' } as const] : []),
    ...(isThere && dns === 'here' && zone.readAt && zone.records === 0 ? [{ kind: 'emptyZone' } as const] : []),
    ...(unpaidRenewal ? [{ kind: 'unpaid', price: unpaidRenewal } as const] : []),
    ...refused.map((operation) => ({ kind: 'refused', operation }) as const),
  ];
}

// Its last day is paid for.
function termTroubles({ state, expiresOn, autoRenews }: DomainView, now: Date): readonly Trouble[] {
  if (!expiresOn || state === 'registering') return [];
  const [ends, today] = [dayOf(expiresOn), dayOf(now)];
  if (ends < today) return [{ kind: 'expired', on: expiresOn }];
  return !autoRenews && ends <= dayOf(now, expiresSoonDays) ? [{ kind: 'expiring', on: expiresOn }] : [];
}
