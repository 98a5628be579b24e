import 'server-only';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { isSuspendable } from '@/lib/portfolio/domains/delegation/suspendable';
import { delegateDomain } from '@/lib/portfolio/domains/operations/delegate';
import { updatePrivacy } from '@/lib/portfolio/domains/operations/privacy';
import { undelegateDomain } from '@/lib/portfolio/domains/operations/undelegate';
import { canHide } from '@/lib/portfolio/domains/registrant/hideable';
import { promisedCalls } from '@/lib/queue/engine/enqueue-calls';
import { isHere, type ChosenDomain } from './chosen';
import type { SwitchDeed } from './schema';
import { standings } from './under-way';

/**
 * Why a domain is left as it is. `zone`: its registry does not do this for names of this zone, or of its registrant.
 * `suspended`: as a whole, so that its delegation is not what would bring it back.
 */
export type NotSwitched = 'same' | 'inProgress' | 'missing' | 'notHere' | 'zone' | 'suspended';

export type PlannedSwitch = {
  readonly domain: ChosenDomain;
  /** null where nobody knows. */
  readonly now: 'on' | 'off' | null;
  /** null = it is switched. */
  readonly why: NotSwitched | null;
};

type Wanted = { readonly deed: SwitchDeed; readonly wanted: 'on' | 'off' };

export type SwitchPlan = Wanted & {
  readonly rows: readonly PlannedSwitch[];
  readonly changes: number;
  readonly calls: number;
  readonly mark: string;
};

/** What turning the delegation or the hidden registrant of many domains on or off does to each. */
export async function planSwitch(
  tx: Tx,
  actor: Actor,
  domains: readonly ChosenDomain[],
  { deed, wanted }: Wanted,
): Promise<SwitchPlan> {
  const standingOf = await standings(tx, actor, { domains, kinds: kindsOf[deed] });
  const rows = domains.map((domain): PlannedSwitch => {
    const now = stateOf[deed](domain);
    const why = ((): NotSwitched | null => {
      if (!isHere(domain)) return 'notHere';
      if (domain.missingSince) return 'missing';
      if (deed === 'delegation' && domain.state === 'suspended' && actor.kind === 'customer') return 'suspended';
      if (standingOf(domain).kind !== 'free') return 'inProgress';
      if (now === wanted) return 'same';
      return isTaken(domain, { deed, wanted }) ? null : 'zone';
    })();
    return { domain, now, why };
  });
  const switched = rows.flatMap(({ domain, why }) => (why === null ? [domain] : []));
  return {
    deed,
    wanted,
    rows: rows.toSorted((left, right) => Number(right.why === null) - Number(left.why === null)),
    changes: switched.length,
    calls: callsFor({ deed, wanted }, switched),
    mark: digest(JSON.stringify([deed, wanted, switched.map(({ id, customerId }) => [id, customerId])])),
  };
}

/** What goes out for a domain whose delegation is switched. */
export const delegationInput = ({ id: domainId, asciiName }: ChosenDomain) => ({ domainId, asciiName });

/** What goes out for a domain whose registrant is hidden in WHOIS, or shown. */
export const privacyInput = (domain: ChosenDomain, wanted: 'on' | 'off') => ({
  ...delegationInput(domain),
  hides: wanted === 'on',
});

const kindsOf = {
  delegation: [delegateDomain.kind, undelegateDomain.kind],
  privacy: [updatePrivacy.kind],
} as const satisfies Readonly<Record<SwitchDeed, readonly string[]>>;

const stateOf: Readonly<Record<SwitchDeed, (domain: ChosenDomain) => 'on' | 'off' | null>> = {
  delegation: ({ undelegatedAt }) => (undelegatedAt ? 'off' : 'on'),
  privacy: ({ hidesContacts }) => (hidesContacts === null ? null : hidesContacts ? 'on' : 'off'),
};

/** What was hidden or suspended once is always shown or resumed again. */
function isTaken({ tld, contact }: ChosenDomain, { deed, wanted }: Wanted): boolean {
  if (deed === 'delegation') return wanted === 'on' || isSuspendable(tld);
  return wanted === 'off' || canHide(tld, contact?.profile ?? null);
}

function callsFor({ deed, wanted }: Wanted, switched: readonly ChosenDomain[]): number {
  if (deed === 'privacy')
    return promisedCalls(
      updatePrivacy,
      switched.map((domain) => privacyInput(domain, wanted)),
    );
  return promisedCalls(wanted === 'on' ? delegateDomain : undelegateDomain, switched.map(delegationInput));
}
