import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { OperationState, TransferState } from '@/generated/prisma/enums';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { may } from '@/lib/people/access/policy';
import { rowsOf } from '@/lib/people/access/rows';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { keptStates } from '@/lib/portfolio/whois/queries';
import { leavingSteps, type LeavingStep } from './leaving';
import type { TransferSearch } from './schema';
import { silentSince } from './standing/silent';
import { isTransferStatus, type TransferStatus } from './standing/statuses';
import { stepOf, takesKey, type TransferStep } from './standing/step';
import { replaceTransferKey } from './operations/transfer-key';

const mostListed = 200;

export type TransferRow = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly step: TransferStep;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Whose it is; for staff. */
  readonly customer: { readonly id: string; readonly name: string };
};

/** Those on their way first, the oldest before the newer; then what has ended, the latest first. */
const listed = {
  orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }],
  take: mostListed,
  include: {
    customer: { select: { id: true, name: true } },
    operation: { select: { state: true, errorCode: true, errorParams: true } },
  },
} satisfies Prisma.TransferFindManyArgs;

/** A customer's transfers that were ordered, newest first. */
export async function ownTransfers({ customerId }: Owner): Promise<readonly TransferRow[]> {
  const rows = await db.transfer.findMany({ where: { customerId, state: { not: 'wanted' } }, ...listed });
  return rows.map(rowOf);
}

/** Transfers of all customers that have not ended, and the newest of those that have; or those without news alone. */
export async function allTransfers(
  actor: StaffActor,
  { show }: TransferSearch,
  at = now(),
): Promise<readonly TransferRow[]> {
  if (!may(actor, 'customers.view')) return [];
  const where: Prisma.TransferWhereInput = show === 'silent' ? silentSince(at) : { state: { not: 'wanted' } };
  const rows = await db.transfer.findMany({ where, ...listed });
  return rows.map(rowOf);
}

export type TransferView = TransferRow & {
  readonly status: TransferStatus | null;
  readonly state: TransferState;
  /** Since when it stands so. */
  readonly since: Date | null;
  readonly checkedAt: Date | null;
  /** What is held, was paid, or went back. */
  readonly price: Money | null;
  readonly canChangeKey: boolean;
  /** A new key is on its way to the registrar. */
  readonly isKeyUnderWay: boolean;
  readonly orderId: string | null;
  /** The domain, once it is here. */
  readonly domainId: string | null;
  readonly operation: { readonly id: string; readonly state: OperationState } | null;
};

/** One transfer of the customer's (any, for staff); null when it is not theirs. */
export async function transferView(actor: Actor, id: string): Promise<TransferView | null> {
  const row = await db.transfer.findFirst({
    where: { id, ...rowsOf(actor, 'customers.view'), state: { not: 'wanted' } },
    include: {
      customer: { select: { id: true, name: true } },
      operation: {
        select: {
          id: true,
          state: true,
          errorCode: true,
          errorParams: true,
          heldMinor: true,
          heldCurrency: true,
          orderLine: { select: { orderId: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { status, state, operation } = row;
  const keyChange = await db.operation.findFirst({
    where: { kind: replaceTransferKey.kind, subject: domainSubject(row.asciiName), endedAt: null },
    select: { state: true, errorCode: true },
  });
  return {
    ...rowOf(row),
    status: isTransferStatus(status) ? status : null,
    state,
    since: row.statusAt ?? row.orderedAt,
    checkedAt: row.checkedAt,
    price: operation?.heldCurrency ? moneyFromDatabase(operation.heldMinor, operation.heldCurrency) : null,
    canChangeKey: takesKey({ ...row, keyChange }),
    isKeyUnderWay: keyChange !== null && keyChange.state !== 'attention',
    orderId: operation?.orderLine?.orderId ?? null,
    domainId: state === 'done' ? row.domainId : null,
    operation: operation && { id: operation.id, state: operation.state },
  };
}

/** The transfer that brings a domain of the actor's here; null where it is registered anew, or here. */
export async function transferOfDomain(actor: Actor, domainId: string): Promise<string | null> {
  const found = await db.transfer.findFirst({
    where: { domainId, ...rowsOf(actor, 'customers.view'), state: { in: ['ordered', 'under_way'] } },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** What it takes for a domain of the actor's to go to another registrar, as things stand now. */
export async function leavingStepsOf(actor: Actor, domain: DomainView): Promise<readonly LeavingStep[]> {
  const [kept, movedIn] = await Promise.all([
    keptStates(domain.asciiName),
    db.transfer.findFirst({
      where: { domainId: domain.id, state: 'done', domain: rowsOf(actor, 'customers.view') },
      select: { endedAt: true },
    }),
  ]);
  const isLocked = kept?.states.some((state) => state.endsWith('transferprohibited')) ?? false;
  return leavingSteps(
    {
      ...domain,
      movedInOn: movedIn?.endedAt ?? null,
      isServedHere: domain.dns === 'here',
      isBusy: domain.operations.length > 0,
      lock: kept && { isOn: isLocked, seenAt: kept.readAt },
    },
    now(),
  );
}

type StoredRow = Parameters<typeof stepOf>[0] & Omit<TransferRow, 'step'>;

function rowOf(row: StoredRow): TransferRow {
  const { id, asciiName, unicodeName, createdAt, endedAt, customer } = row;
  return { id, asciiName, unicodeName, createdAt, endedAt, customer, step: stepOf(row) };
}
