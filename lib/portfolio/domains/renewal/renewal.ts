import 'server-only';
import { z } from 'zod';
import type { OperationContext, OperationItem, Precheck, Verdict } from '@/lib/queue/engine/define';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { multiplyMoney } from '@/lib/base/values/money';
import { costOfRenewal, premiumRenewalNow, yearlyCostNow } from '../charges/cost';
import { dateOfDay } from '@/lib/base/values/day';
import { notKnown, readService } from '@/lib/registrar/answers/find-service';
import { momentOfRenewal } from './renewal-moment';
import { compare, notAnswered } from '../registration/precheck';

export const renewInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  serviceId: z.int().positive(),
  years: z.int().min(1).max(10),
});
export type RenewInput = z.output<typeof renewInput>;

/** What was true before the order: the only way to tell afterwards whether it was executed. */
export const renewSnapshot = z.object({ expiresOn: z.iso.date().nullable(), billIds: z.array(z.number()) });
type RenewSnapshot = z.output<typeof renewSnapshot>;

/** How long a bill may be seen before what it paid for. */
const billSettlesMs = 15 * 60_000;

/** A premium name costs what the registrar says of it, any other what its zone does; never more than was reckoned with. */
export async function checkBeforeRenewing(
  item: OperationItem<RenewInput>,
  { regapi, db }: OperationContext,
): Promise<Precheck> {
  const { asciiName, years } = item.input;
  const moment = await momentOfRenewal(db, item.input);
  const opensAt = moment?.kind === 'opens' ? dateOfDay(moment.on) : null;
  if (opensAt) return { ok: false, kind: 'opens', at: opensAt };
  if (moment?.kind === 'open' && moment.maxYears < Math.min(years, 10) && years > 1) {
    return { ok: false, kind: 'final', code: 'INVALID_PERIOD', text: `at most ${moment.maxYears} years now` };
  }
  const premium = await premiumRenewalNow(regapi, asciiName, callOptions(item));
  if (premium.kind !== 'done') return notAnswered(premium);
  if (premium.answer?.kind === 'known') return compare(multiplyMoney(premium.answer.renew, years), item.costLimit);
  if (premium.answer) return noPrice('the registrar does not say what renewing this premium name costs');
  const outcome = await yearlyCostNow(regapi, asciiName, callOptions(item));
  if (outcome.kind !== 'done') return notAnswered(outcome);
  if (outcome.answer) return compare(costOfRenewal(outcome.answer, years), item.costLimit);
  return noPrice('the registrar quotes no price for this zone');
}

function noPrice(text: string): Precheck {
  return { ok: false, kind: 'attention', code: 'PRICES_NOT_FOUND', text };
}

export async function snapshotRenewal(
  item: OperationItem<RenewInput>,
  context: OperationContext,
): Promise<Outcome<RenewSnapshot>> {
  const info = await context.regapi.service.get_info({ service_id: item.input.serviceId }, callOptions(item));
  if (info.kind !== 'done') return info;
  const service = readService(info);
  if (service.kind === 'not-known-yet') return { kind: 'unsent', reason: service.reason };
  if (service.kind === 'absent') {
    return { kind: 'refused', code: 'SERVICE_ID_NOT_FOUND', text: 'the domain is not in the account', params: {} };
  }
  const bills = await readBills(item, context);
  if (bills.kind !== 'done') return bills;
  return { kind: 'done', answer: { expiresOn: service.expiresOn, billIds: [...bills.answer] } };
}

/** Renewals carry no key: the expiry date and the bills before and after are compared, after a wait. */
export async function findRenewal(item: OperationItem<RenewInput>, context: OperationContext): Promise<Verdict> {
  const before = renewSnapshot.safeParse(item.snapshot);
  if (!before.success) return { kind: 'undecidable', reason: 'no snapshot was taken before the order' };
  const service = readService(
    await context.regapi.service.get_info({ service_id: item.input.serviceId }, callOptions(item)),
  );
  if (service.kind === 'not-known-yet') return service;
  if (service.kind === 'absent') return { kind: 'undecidable', reason: 'the domain is no longer in the account' };
  const { expiresOn, billIds } = before.data;
  const isLater = service.expiresOn !== null && (expiresOn === null || service.expiresOn > expiresOn);
  if (isLater) return { kind: 'executed', answer: { expiresOn: service.expiresOn } };
  const bills = await readBills(item, context);
  if (bills.kind !== 'done') return notKnown(bills);
  const newBill = bills.answer.find((billId) => !billIds.includes(billId));
  if (newBill === undefined) return { kind: 'not-executed' };
  const reason = `bill ${newBill} is new, but the expiry date has not moved`;
  const isFresh = Date.now() - (item.sentAt?.getTime() ?? 0) < billSettlesMs;
  return { kind: isFresh ? 'not-known-yet' : 'undecidable', reason };
}

async function readBills(
  item: OperationItem<RenewInput>,
  { regapi }: OperationContext,
): Promise<Outcome<readonly number[]>> {
  const outcome = await regapi.service.get_bills({ service_id: item.input.serviceId }, callOptions(item));
  if (outcome.kind !== 'done') return outcome;
  const [service] = outcome.answer.services;
  if (service && !service.ok)
    return { kind: 'refused', code: service.code, text: service.text, params: service.params };
  return { kind: 'done', answer: service?.item.bills ?? [] };
}

const callOptions = ({ id }: OperationItem<RenewInput>) => ({ lane: 'person', operationIds: [id] }) as const;
