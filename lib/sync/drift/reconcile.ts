import type { DomainState } from '@/generated/prisma/enums';

/** Facts about a domain; days as "YYYY-MM-DD", null where nothing (or nothing sensible) is known. */
export type DomainFacts = {
  readonly state: DomainState;
  readonly createdOn: string | null;
  readonly expiresOn: string | null;
};

export type FactChange = {
  readonly field: keyof DomainFacts;
  readonly before: string | null;
  readonly after: string | null;
};

export type Reconciled = {
  /** What is to be written; empty where nothing is. */
  readonly accepted: Partial<DomainFacts>;
  /** What is to be told to staff. */
  readonly drifts: readonly FactChange[];
};

const fields = ['state', 'createdOn', 'expiresOn'] as const;

/**
 * Decides over each difference between what is known and what the registrar shows. A known date never gives way to a
 * missing one ("0000-00-00"), and nothing is written over while an operation is on its way; both are told.
 */
export function reconcile(
  known: DomainFacts,
  seen: DomainFacts,
  { isPending, isExplained }: { readonly isPending: boolean; readonly isExplained: boolean },
): Reconciled {
  const changes = fields
    .map((field): FactChange => ({ field, before: known[field], after: seen[field] }))
    .filter(({ before, after }) => before !== after);
  const isNews = (change: FactChange) =>
    change.after === null || !(isExplained || change.before === null || known.state === 'registering');
  const accepted: Partial<DomainFacts> = isPending
    ? {}
    : {
        ...(seen.state === known.state ? {} : { state: seen.state }),
        ...(isNewer(seen.createdOn, known.createdOn) ? { createdOn: seen.createdOn } : {}),
        ...(isNewer(seen.expiresOn, known.expiresOn) ? { expiresOn: seen.expiresOn } : {}),
      };
  return { accepted, drifts: changes.filter(isNews) };
}

const isNewer = (seen: string | null, known: string | null): boolean => seen !== null && seen !== known;

/** What a service's state letter means for a domain (REG.API 7.7). */
export function stateOf(letter: string | null, expiresOn: string | null): DomainState {
  switch (letter?.toUpperCase()) {
    case 'A':
      return 'active';
    case 'D':
    case 'O':
      return 'gone';
    case 'N':
      return expiresOn === null ? 'registering' : 'suspended';
    case undefined:
    default:
      return 'suspended';
  }
}
