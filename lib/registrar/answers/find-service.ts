import 'server-only';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { reasonOf, type ItemError, type Outcome } from '@/lib/registrar/regapi/outcome';

type ServiceInfo = Awaited<ReturnType<RegapiClient['service']['get_info']>>;

/** What is said of one service that is there. */
export type ListedService = Extract<
  Extract<ServiceInfo, { kind: 'done' }>['answer']['services'][number],
  { ok: true }
>['item'];

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
  | NotKnownYet;

/** A read that did not tell; `isRefused` where the registrar answered and would not. */
type NotKnownYet = { readonly kind: 'not-known-yet'; readonly reason: string; readonly isRefused: boolean };

/** "No such service of yours" is an answer, not a failure to answer. */
const absentCodes: ReadonlySet<string> = new Set([
  'SERVICE_NOT_FOUND',
  'SERVICE_ID_NOT_FOUND',
  'DOMAIN_NOT_FOUND',
  'SERVICE_NOT_SPECIFIED',
]);

/** Reads service/get_info (REG.API 7.7) about one service; deleted and moved-away ones are absent. */
export function readService(outcome: ServiceInfo): FoundService {
  if (outcome.kind !== 'done') return foundService(outcome);
  const [service] = outcome.answer.services;
  if (!service) return { kind: 'absent' };
  return foundService(service.ok ? { kind: 'done', answer: service.item } : { ...service, kind: 'refused' });
}

/** The same of one service of a list. */
export function foundService(outcome: Outcome<ListedService>): FoundService {
  if (outcome.kind === 'refused' && absentCodes.has(outcome.code)) return { kind: 'absent' };
  if (outcome.kind !== 'done') return notKnown(outcome);
  const { service_id: serviceId, state, creation_date: createdOn, expiration_date: expiresOn } = outcome.answer;
  if (state === 'D' || state === 'O') return { kind: 'absent' };
  return { kind: 'found', serviceId, createdOn, expiresOn, isUnpaid: state === 'N' };
}

/** The registrar could not be asked, or refused to tell. */
export function notKnown(failure: Exclude<Outcome<unknown>, { kind: 'done' }> | ItemError): NotKnownYet {
  return { kind: 'not-known-yet', reason: reasonOf(failure), isRefused: 'code' in failure };
}
