import 'server-only';
import type { Verdict } from '@/lib/queue/engine/define';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemError, Outcome } from '@/lib/registrar/regapi/outcome';

type ServiceInfo = Awaited<ReturnType<RegapiClient['service']['get_info']>>;

/** One service as a reconciling read found it. */
export type FoundService =
  | {
      readonly kind: 'found';
      readonly serviceId: number;
      readonly createdOn: string | null;
      readonly expiresOn: string | null;
      /** Ordered and not paid for (state N): whoever pays its bill carries the order out. */
      readonly isUnpaid: boolean;
    }
  | { readonly kind: 'absent' }
  | Extract<Verdict, { kind: 'not-known-yet' }>;

/** "No such service of yours" is an answer, not a failure to answer. */
const absentCodes: ReadonlySet<string> = new Set([
  'SERVICE_NOT_FOUND',
  'SERVICE_ID_NOT_FOUND',
  'DOMAIN_NOT_FOUND',
  'SERVICE_NOT_SPECIFIED',
]);

/** Reads service/get_info (REG.API 7.7) about one service; deleted and moved-away ones are absent. */
export function readService(outcome: ServiceInfo): FoundService {
  if (outcome.kind === 'refused' && absentCodes.has(outcome.code)) return { kind: 'absent' };
  if (outcome.kind !== 'done') return notKnown(outcome);
  const [service] = outcome.answer.services;
  if (!service) return { kind: 'absent' };
  if (!service.ok) return absentCodes.has(service.code) ? { kind: 'absent' } : notKnown(service);
  const { service_id: serviceId, state, creation_date: createdOn, expiration_date: expiresOn } = service.item;
  if (state === 'D' || state === 'O') return { kind: 'absent' };
  return { kind: 'found', serviceId, createdOn, expiresOn, isUnpaid: state === 'N' };
}

/** The registrar could not be asked, or refused to tell. */
export function notKnown(
  failure: Exclude<Outcome<unknown>, { kind: 'done' }> | ItemError,
): Extract<Verdict, { kind: 'not-known-yet' }> {
  const reason = 'code' in failure ? `${failure.code}: ${failure.text}` : failure.reason;
  return { kind: 'not-known-yet', reason, isRefused: 'code' in failure };
}
