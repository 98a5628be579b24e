import type { IconName } from '@/components/ui/icons';
import type { Tone } from '@/components/ui/tone';
import { routes } from '@/lib/base/routes';
import type { Money } from '@/lib/base/values/money';
import type { CashCalendar, Needs, Waiting } from '@/lib/desk/overview/queries';

type NeedKey =
  | 'stuck'
  | 'unclear'
  | 'late'
  | 'losses'
  | 'books'
  | 'unpaid'
  | 'odd'
  | 'chargebacks'
  | 'adjustments'
  | 'silent'
  | 'drift'
  | 'lowBalance'
  | 'balanceEnds'
  | 'lapsing'
  | 'unpriced'
  | 'missing'
  | 'unearning'
  | 'unidentified'
  | 'unverified'
  | 'unowned';

/** One sentence about what needs a person. */
export type Need = {
  readonly key: NeedKey;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly href: string;
  readonly count: number;
  readonly money: Money | null;
  /** Since when it waits, or when it falls due. */
  readonly at: Date | null;
  readonly isDay: boolean;
  /** The kind of operation it is about; empty for what is none. */
  readonly kind: string;
  readonly example: string;
};

/** Money that waits, the longest first; then what waits without money; then what has a date, the nearest first; then what never presses. */
export function needsInOrder(needs: Needs, calendar: CashCalendar): readonly Need[] {
  const waiting = [...stuckOf(needs), ...waitingOf(needs)].filter(({ count }) => count > 0);
  const hasMoney = ({ money }: Need) => (money?.minor ?? 0) > 0;
  const byTime = (some: readonly Need[]) =>
    some.toSorted((one, other) => (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0));
  return [
    ...byTime(waiting.filter(hasMoney)),
    ...byTime(waiting.filter((need) => !hasMoney(need))),
    ...byTime(datedOf(needs, calendar).filter(({ count }) => count > 0)),
    ...(needs.unowned > 0 ? [unownedOf(needs.unowned)] : []),
  ];
}

const plain = { money: null, at: null, isDay: false, kind: '', example: '' } as const;
const { admin } = routes;

function stuckOf({ stuck }: Needs): readonly Need[] {
  return stuck.map(({ kind, count, money, since, example }) => ({
    key: 'stuck',
    icon: 'alert',
    tone: 'danger',
    href: admin.operations('attention', kind),
    count,
    money,
    at: since,
    isDay: false,
    kind,
    example,
  }));
}

function waitingOf({
  unclear,
  late,
  losses,
  books,
  unpaid,
  odd,
  chargebacks,
  adjustments,
  silent,
  drift,
}: Needs): readonly Need[] {
  const of = ({ count, money, since }: Waiting) => ({ ...plain, count, money, at: since });
  return [
    { ...of(unclear), key: 'unclear', icon: 'clock', tone: 'warning', href: admin.operationsOnly('long-unclear') },
    { ...of(late), key: 'late', icon: 'clock', tone: 'warning', href: admin.operationsOnly('late') },
    { ...of(losses), key: 'losses', icon: 'alert', tone: 'danger', href: admin.registrar('losses') },
    { ...of(books), key: 'books', icon: 'document', tone: 'warning', href: admin.books() },
    { ...of(unpaid), key: 'unpaid', icon: 'wallet', tone: 'warning', href: admin.domains({ show: 'unpaid' }) },
    { ...of(odd), key: 'odd', icon: 'wallet', tone: 'danger', href: admin.payments({ state: 'odd' }) },
    {
      ...of(chargebacks),
      key: 'chargebacks',
      icon: 'wallet',
      tone: 'danger',
      href: admin.payments({ state: 'chargebacks' }),
    },
    { ...of(adjustments), key: 'adjustments', icon: 'wallet', tone: 'warning', href: admin.adjustments() },
    { ...of(silent), key: 'silent', icon: 'clock', tone: 'warning', href: admin.transfers({ show: 'silent' }) },
    { ...of(drift), key: 'drift', icon: 'refresh', tone: 'info', href: admin.registrar('drift') },
  ];
}

function datedOf(
  { lapsing, missing, unpriced, unearning, lowBalance, unidentified, unverified }: Needs,
  { endsOn, missing: short }: CashCalendar,
): Need[] {
  const { count, money, from } = lapsing;
  const soon = { ...plain, count, money, at: from, isDay: true };
  const low = { ...plain, count: lowBalance ? 1 : 0, money: lowBalance };
  const ends = { ...plain, count: endsOn && !lowBalance ? 1 : 0, money: short, at: endsOn, isDay: true };
  return [
    {
      ...soon,
      key: 'lapsing',
      icon: 'calendar',
      tone: 'warning',
      href: admin.domains({ show: 'lapsing', sort: 'expires' }),
    },
    { ...low, key: 'lowBalance', icon: 'wallet', tone: 'danger', href: admin.registrar() },
    { ...ends, key: 'balanceEnds', icon: 'wallet', tone: 'warning', href: admin.registrar() },
    {
      ...plain,
      count: unpriced,
      key: 'unpriced',
      icon: 'domain',
      tone: 'danger',
      href: admin.domains({ show: 'unpriced' }),
    },
    {
      ...plain,
      count: unearning,
      key: 'unearning',
      icon: 'tag',
      tone: 'warning',
      href: admin.prices({ show: 'earnsNothing' }),
    },
    {
      ...plain,
      count: missing,
      key: 'missing',
      icon: 'domain',
      tone: 'warning',
      href: admin.domains({ show: 'missing' }),
    },
    {
      ...plain,
      count: unidentified,
      key: 'unidentified',
      icon: 'contact',
      tone: 'warning',
      href: admin.domains({ show: 'unidentified', sort: 'expires' }),
    },
    {
      ...plain,
      count: unverified,
      key: 'unverified',
      icon: 'mail',
      tone: 'warning',
      href: admin.domains({ show: 'unverified', sort: 'expires' }),
    },
  ];
}

function unownedOf(count: number): Need {
  return { ...plain, count, key: 'unowned', icon: 'domain', tone: 'info', href: admin.domains({ show: 'unowned' }) };
}
