import { isDomain, type Domain } from '../functions/identify';
import { addSeconds, addYears } from '../world/clock';
import type { OutsideName } from '../world/outside-name';
import type { Transfer, TransferStatus } from '../world/transfers';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import { parseDomainName } from './domain-name';

const HOUR_S = 3600;
/** How long the registrant takes to confirm, and the registrar to look at a lock again. */
const CONFIRMATION_S = HOUR_S;
const LOCK_CHECK_S = HOUR_S;

/** What the registry compares with its own data when an order for a Russian name states it (REG.API 8.8). */
const COMPARED = ['person_r', 'birth_date', 'passport', 'org_r', 'code'] as const;

/** Takes a paid transfer to the registry, or there again with a new key. */
export function startTransfer(transfer: Transfer, world: World): void {
  ask(transfer, world.clock.now(), world);
}

/** Moves every transfer on to where the virtual clock says it is. */
export function settleTransfers(world: World): void {
  const now = world.clock.now();
  for (const transfer of world.transfers.where(({ movesAt }) => movesAt !== null && movesAt <= now)) {
    while (transfer.movesAt !== null && transfer.movesAt <= now) {
      MOVES[transfer.status]?.(transfer, transfer.movesAt, world);
      world.touch();
    }
  }
}

type Move = (transfer: Transfer, at: string, world: World) => void;

const MOVES: Partial<Record<TransferStatus, Move>> = {
  clientTransferProhibited: ask,
  transferProhibited: ask,
  pendingConfirmation: begin,
  pendingTransfer: finish,
};

function ask(transfer: Transfer, at: string, world: World): void {
  const domain = domainOf(transfer, world);
  if (domain === undefined || !world.isRegistered(domain.dname)) return fail(transfer, world);
  const outside = world.outsideNames.get(domain.dname);
  if (outside === undefined || outside.authinfo !== transfer.authinfo) return wait(transfer, 'authinfoError', null);
  if (outside.lock === 'client') return wait(transfer, 'clientTransferProhibited', addSeconds(at, LOCK_CHECK_S));
  if (outside.lock === 'registry') return wait(transfer, 'transferProhibited', addSeconds(at, LOCK_CHECK_S));
  if (!isSameRegistrant(domain, outside)) return fail(transfer, world);
  if (!parseDomainName(domain.dname).tld.verifiesEmail) return begin(transfer, at, world);
  wait(transfer, 'pendingConfirmation', addSeconds(at, CONFIRMATION_S));
}

function begin(transfer: Transfer, at: string, world: World): void {
  const domain = domainOf(transfer, world);
  if (domain === undefined) return fail(transfer, world);
  const { transferHours } = parseDomainName(domain.dname).tld;
  wait(transfer, 'pendingTransfer', addSeconds(at, transferHours * HOUR_S));
}

function finish(transfer: Transfer, at: string, world: World): void {
  const domain = domainOf(transfer, world);
  const outside = domain === undefined ? undefined : world.outsideNames.get(domain.dname);
  if (domain === undefined || outside === undefined) return fail(transfer, world);
  const day = at.slice(0, 10);
  domain.state = 'A';
  domain.createdOn = day;
  domain.expiresOn = addYears(outside.expiresOn ?? day, transfer.years);
  domain.domain.contacts = { ...outside.contacts, ...domain.domain.contacts };
  if (domain.domain.nss.length === 0) domain.domain.nss = outside.nss;
  domain.domain.isDelegated = domain.domain.nss.length > 0;
  world.outsideNames.delete(domain.dname);
  world.takenNames.delete(domain.dname);
  wait(transfer, 'alreadyTransfered', null);
}

/** The money comes back; the order stays so that its status can be asked for. */
function fail(transfer: Transfer, world: World): void {
  const service = world.services.get(transfer.serviceId);
  const account = [...world.accounts.values()].find((candidate) => candidate.id === service?.accountId);
  if (account !== undefined && transfer.amount > 0) world.move(account, 'return', transfer.amount, null);
  wait(transfer, 'transferError', null);
}

function wait(transfer: Transfer, status: TransferStatus, movesAt: string | null): void {
  transfer.status = status;
  transfer.movesAt = movesAt;
}

function isSameRegistrant(domain: Domain, outside: OutsideName): boolean {
  return COMPARED.every((field) => {
    const given = domain.domain.contacts[field];
    const known = outside.contacts[field];
    return given === undefined || known === undefined || given === known;
  });
}

function domainOf(transfer: Transfer, world: World): Domain | undefined {
  const service = world.services.get(transfer.serviceId);
  return service !== undefined && !isGone(service) && isDomain(service) ? service : undefined;
}
