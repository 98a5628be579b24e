import type { RenewalPolicy } from '@/lib/people/settings/renewals/policy';

/** Names whose term ends in so many days; those that end after the last of the days are with it. */
export type EndingNames = {
  readonly left: number;
  readonly names: number;
  /** Of them, those that our schedule renews. */
  readonly renewed: number;
};

export type PolicyEffects = {
  /** Their owners are reminded on other days than before. */
  readonly reminded: number;
  /** They are charged for and renewed on another day than before. */
  readonly moved: number;
  /** Of those, the ones that are renewed at the very next run of the schedule. */
  readonly atOnce: number;
};

/** How many real names a change of the policy concerns; what their owners were told or charged already stands. */
export function policyEffects(
  ending: readonly EndingNames[],
  before: RenewalPolicy,
  after: RenewalPolicy,
): PolicyEffects {
  const sum = (some: readonly EndingNames[], of: 'names' | 'renewed') =>
    some.reduce((total, row) => total + row[of], 0);
  const remindersOf = ({ remindDays }: RenewalPolicy, left: number) =>
    remindDays.filter((days) => days <= left).join(' ');
  const waitOf = ({ renewDays }: RenewalPolicy, left: number) => Math.max(0, left - renewDays);
  const moved = ending.filter(({ left }) => waitOf(before, left) !== waitOf(after, left));
  return {
    reminded: sum(
      ending.filter(({ left }) => remindersOf(before, left) !== remindersOf(after, left)),
      'names',
    ),
    moved: sum(moved, 'renewed'),
    atOnce: sum(
      moved.filter(({ left }) => waitOf(after, left) === 0),
      'renewed',
    ),
  };
}
