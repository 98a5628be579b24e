import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { dutyDays, type Duty } from '@/lib/portfolio/domains/registrant/duties';

/** What is known of a domain that is to leave. */
export type Leaving = {
  readonly tld: string;
  readonly state: string;
  readonly createdOn: Date | null;
  readonly expiresOn: Date | null;
  /** When it came here from another registrar. */
  readonly movedInOn: Date | null;
  readonly duties: readonly Duty[];
  /** Where its DNS is served. */
  readonly isServedHere: boolean;
  readonly isBusy: boolean;
  /** Whether its registry forbids the move, as WHOIS showed it last; null where nobody has looked. */
  readonly lock: { readonly isOn: boolean; readonly seenAt: Date } | null;
};

export type LeavingStep = {
  readonly key:
    | 'term'
    | 'age'
    | 'registrant'
    | 'busy'
    | 'email'
    | 'dns'
    | 'lockOn'
    | 'lockOff'
    | 'lockUnknown'
    | 'keyByLetter'
    | 'noKey'
    | 'renewal'
    | 'days';
  /** `wait`: not before a day, or not now; `do`: for its owner to do; `done`: nothing to do; `know`: what happens then. */
  readonly kind: 'wait' | 'do' | 'done' | 'know';
  /** From when on, or when it was seen. */
  readonly at?: Date;
};

const russian: ReadonlySet<string> = new Set(['ru', 'su', 'рф']);
/** Zones whose registry has no lock, and keeps no name for its first days. */
const withoutLock: ReadonlySet<string> = new Set([...russian, 'es', 'eu', 'md']);
/** Zones that move a name by its owner's word alone. */
const withoutKey: ReadonlySet<string> = new Set(['es', 'md']);

/** What it takes for a domain to go to another registrar, what stands in the way first. */
export function leavingSteps(domain: Leaving, today: Date): readonly LeavingStep[] {
  const { tld, expiresOn, duties, isServedHere, isBusy } = domain;
  const young = youngUntil(domain);
  const registrant = duties.find((duty) => duty.kind === 'lock');
  const steps: readonly (LeavingStep | null)[] = [
    domain.state === 'suspended' || (expiresOn !== null && expiresOn <= today) ? { key: 'term', kind: 'wait' } : null,
    young !== null && young > today ? { key: 'age', kind: 'wait', at: young } : null,
    registrant ? { key: 'registrant', kind: 'wait', ...at(dateOfDay(registrant.until)) } : null,
    isBusy ? { key: 'busy', kind: 'wait' } : null,
    duties.some(({ kind }) => kind === 'email') ? { key: 'email', kind: 'do' } : null,
    isServedHere ? { key: 'dns', kind: 'do' } : null,
    withoutLock.has(tld) ? null : lockStep(domain),
    { key: withoutKey.has(tld) ? 'noKey' : 'keyByLetter', kind: 'do' },
    russian.has(tld) ? null : { key: 'renewal', kind: 'know' },
    { key: 'days', kind: 'know' },
  ];
  return steps.filter((step) => step !== null);
}

/** Until when a name stays because it is new in its registry, or here. */
function youngUntil({ tld, createdOn, movedInOn }: Leaving): Date | null {
  const since = [createdOn, movedInOn].filter((day) => day !== null).map((day) => day.getTime());
  if (withoutLock.has(tld) || since.length === 0) return null;
  return dateOfDay(dayOf(new Date(Math.max(...since)), dutyDays.lock));
}

const at = (day: Date | null): Pick<LeavingStep, 'at'> => (day === null ? {} : { at: day });

function lockStep({ lock }: Leaving): LeavingStep {
  if (lock === null) return { key: 'lockUnknown', kind: 'do' };
  return lock.isOn ? { key: 'lockOn', kind: 'do', at: lock.seenAt } : { key: 'lockOff', kind: 'done', at: lock.seenAt };
}
