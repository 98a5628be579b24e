import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import { isAboutContact } from '@/lib/contacts/refusals';
import { isOutcomeOpen } from '@/lib/operations/by-hand';
import { refusalOf } from '@/lib/regapi/refusals';
import { definitions } from './definitions';
import { faultOf, type FaultView } from './fault';
import type { Remedy } from './remedies';

type Stuck = {
  readonly kind: string;
  readonly state: OperationState;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  readonly errorParams: unknown;
};

/** The form in which its owner can mend a refused operation; null where it is not refused, or is for staff to mend. */
export function remedyOf({ kind, state, errorCode, errorParams }: Stuck): Remedy | null {
  if (state !== 'attention' || errorCode === null || isOutcomeOpen(errorCode)) return null;
  return forms[kind]?.(errorCode, errorParams) ?? null;
}

/** What was refused and why, where its owner can do something about it: nothing of our own trouble with the registrar. */
export function problemOf(stuck: Stuck): FaultView | null {
  if (stuck.state !== 'attention' || stuck.errorCode === null) return null;
  const isTheirs = remedyOf(stuck) !== null || refusalOf(stuck.errorCode).fixedBy === 'customer';
  return isTheirs ? faultOf(stuck) : null;
}

const forms: Readonly<Record<string, (code: string, params: unknown) => Remedy | null>> = {
  'domain.register': (code, params) => (isAboutContact({ code, params }) ? 'contact' : null),
  'domain.name-servers': (code) => (fieldOf('domain.name-servers', code) === 'nameServers' ? 'nameServers' : null),
  'zone.change': (code) => (refusalOf(code).fixedBy === 'customer' ? 'records' : null),
};

/** What the field of an operation's correction is called that a refusal is about. */
export function fieldOf(kind: string, code: string): string | null {
  return definitions.get(kind)?.with(({ refusalFields }) => refusalFields?.[code] ?? null) ?? null;
}
