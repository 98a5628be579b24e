import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import type { OperationItem, RefusalMeaning, Refused } from '@/lib/queue/engine/define';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import type { RenewInput } from './renewal';
import {
  dayNamedIn,
  isBoughtBack,
  renewalMoment,
  renewalWindow,
  type RenewalMoment,
  type RenewalWindow,
} from './renewal-window';

type Dated = { readonly tld: string; readonly createdOn: Date | null; readonly expiresOn: Date | null };

/** Whether a domain can be renewed today, by all that is known of its zone. */
export async function momentOf(tx: Tx, domain: Dated): Promise<RenewalMoment> {
  return (await momentsIn(tx, [domain.tld]))(domain);
}

/** The days around the end of its term; null while nobody knows when that is. */
export async function windowOf(tx: Tx, { tld, createdOn, expiresOn }: Dated): Promise<RenewalWindow | null> {
  const rule = await tx.zoneRule.findUnique({ where: { tld } });
  return renewalWindow(
    { tld, createdOn: createdOn && dayOf(createdOn), expiresOn: expiresOn && dayOf(expiresOn) },
    rule,
  );
}

/** The same for domains of several zones, whose rules are read once. */
export async function momentsIn(tx: Tx, tlds: readonly string[]): Promise<(domain: Dated) => RenewalMoment> {
  const rules = await tx.zoneRule.findMany({ where: { tld: { in: [...new Set(tlds)] } } });
  return ({ tld, createdOn, expiresOn }) => {
    const term = { tld, createdOn: createdOn && dayOf(createdOn), expiresOn: expiresOn && dayOf(expiresOn) };
    return renewalMoment(term, rules.find((rule) => rule.tld === tld) ?? null, dayOf(now()));
  };
}

/** Which of some domains are only bought back today, for more than a renewal costs. */
export async function boughtBackIn(tx: Tx, tlds: readonly string[]): Promise<(domain: Dated) => boolean> {
  const rules = await tx.zoneRule.findMany({ where: { tld: { in: [...new Set(tlds)] }, restorationDays: { gt: 0 } } });
  const byTld = new Map(rules.map((rule) => [rule.tld, rule]));
  const today = dayOf(now());
  return ({ tld, createdOn, expiresOn }) => {
    const rule = byTld.get(tld);
    if (!rule) return false;
    const term = { tld, createdOn: createdOn && dayOf(createdOn), expiresOn: expiresOn && dayOf(expiresOn) };
    return isBoughtBack(renewalWindow(term, rule), today);
  };
}

/** When the domains of renewals that were ordered can be renewed; null for one that is not here any more. */
export async function momentsOfRenewals(
  tx: Tx,
  items: readonly OperationItem<RenewInput>[],
): Promise<(item: OperationItem<RenewInput>) => RenewalMoment | null> {
  const select = { id: true, tld: true, createdOn: true, expiresOn: true } as const;
  const ids = items.map(({ input }) => input.domainId);
  const domains = await tx.domain.findMany({ where: { id: { in: ids } }, select });
  const byId = new Map(domains.map((domain) => [domain.id, domain]));
  const moment = await momentsIn(
    tx,
    domains.map(({ tld }) => tld),
  );
  return ({ input }) => {
    const domain = byId.get(input.domainId);
    return domain ? moment(domain) : null;
  };
}

/** What a refused renewal may mean (REG.API 7.13 gives one code for all of it): too early, or too far ahead for ever. */
export async function meaningOfRefusal(
  tx: Tx,
  { domainId, years }: RenewInput,
  { refused, expiresOn: read }: { readonly refused: Refused; readonly expiresOn: string | null },
): Promise<RefusalMeaning | null> {
  if (refused.code !== 'PROLONG_ERROR') return null;
  const domain = await tx.domain.findUnique({ where: { id: domainId }, select: { expiresOn: true } });
  const expiresOn = read ?? (domain?.expiresOn ? dayOf(domain.expiresOn) : null);
  const today = dayOf(now());
  const named = dayNamedIn(`${refused.text} ${JSON.stringify(refused.params)}`, today);
  const at = dateOfDay(named);
  // A text that names the end of the term says nothing about when it may be made longer.
  if (named && at && (expiresOn === null || named < expiresOn)) return { kind: 'opens', at };
  return expiresOn && addYears(expiresOn, years) > addYears(today, 10) ? { kind: 'final' } : null;
}

/** Keeps the window that a refusal told, for the next domain of the zone. */
export async function learnWindow(tx: Tx, { domainId }: RenewInput, at: Date): Promise<void> {
  const select = { tld: true, expiresOn: true } as const;
  const domain = await tx.domain.findUnique({ where: { id: domainId }, select });
  if (!domain?.expiresOn) return;
  const learnedBeforeDays = Math.round((domain.expiresOn.getTime() - at.getTime()) / 86_400_000);
  if (learnedBeforeDays <= 0) return;
  const { tld } = domain;
  await tx.zoneRule.upsert({ where: { tld }, create: { tld, learnedBeforeDays }, update: { learnedBeforeDays } });
}
