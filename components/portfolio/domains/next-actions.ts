import type { DomainTab } from '@/components/portfolio/domains/domain-links';
import { routes } from '@/lib/base/routes';
import { dayOf } from '@/lib/base/values/day';
import { expiresSoonDays } from '@/lib/portfolio/domains/expires-soon';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { isRestorable } from '@/lib/portfolio/domains/renewal/renewal-window';

type ActionKey = 'topUp' | 'renew' | 'restore' | 'dns' | 'nameServers';

export type NextAction = {
  readonly key: ActionKey;
  readonly href: string;
  /** Without it the domain is lost. */
  readonly isPressing: boolean;
};

type Known = Pick<
  DomainView,
  | 'id'
  | 'state'
  | 'dns'
  | 'autoRenews'
  | 'expiresOn'
  | 'missingSince'
  | 'renewalOpensOn'
  | 'unpaidRenewal'
  | 'nextTerm'
  | 'window'
> & { readonly operations: readonly { readonly kind: string }[] };

const dayMs = 24 * 60 * 60_000;

/**
 * What its owner can sensibly do next with a domain, the most pressing first: pay, renew before it ends, or arrange what
 * stands on it. Nothing that would be refused, and not what the tab is for.
 */
export function nextActions(domain: Known, current: DomainTab, at: Date): readonly NextAction[] {
  const { id, state, dns, autoRenews, expiresOn, unpaidRenewal } = domain;
  if (state === 'registering' || state === 'gone') return [];
  const place: NextAction =
    dns === 'elsewhere'
      ? { key: 'nameServers', href: routes.domainNameServers(id), isPressing: false }
      : { key: 'dns', href: routes.domainDns(id), isPressing: false };
  const places = current === place.key ? [] : [place];
  if (unpaidRenewal) return [{ key: 'topUp', href: routes.wallet(), isPressing: true }, ...places];
  if (isLapsed(domain, at)) return [{ key: 'restore', href: routes.domainRenew(id), isPressing: true }, ...places];
  if (!isRenewable(domain)) return places;
  const isEnding = expiresOn !== null && expiresOn.getTime() < at.getTime() + expiresSoonDays * dayMs;
  const isPressing = isEnding && !autoRenews;
  const renew: NextAction = { key: 'renew', href: routes.domainRenew(id), isPressing };
  return isPressing ? [renew, ...places] : [...places, renew];
}

function isRenewable(domain: Known): boolean {
  const { missingSince, renewalOpensOn, nextTerm } = domain;
  return missingSince === null && renewalOpensOn === null && nextTerm.price !== null && !isRenewing(domain);
}

/** Past the days of the usual price, and it can be given back at a price that is known. */
function isLapsed(domain: Known, at: Date): boolean {
  const { missingSince, nextTerm, window } = domain;
  return (
    missingSince === null && nextTerm.restoration !== null && isRestorable(window, dayOf(at)) && !isRenewing(domain)
  );
}

const isRenewing = ({ operations }: Known) => operations.some(({ kind }) => kind === 'domain.renew');
