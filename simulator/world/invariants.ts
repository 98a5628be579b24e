import { isDeepStrictEqual } from 'node:util';
import { isGone } from './service';
import type { World } from './world';

/** What is wrong with the books; empty when everything adds up. */
export function findViolations(world: World): readonly string[] {
  return [
    ...balances(world),
    ...sums(world),
    ...charges(world),
    ...refills(world),
    ...outsideMoney(world),
    ...unpaidWork(world),
    ...doubleNames(world),
    ...doubleServids(world),
  ];
}

function balances(world: World): readonly string[] {
  return [...world.accounts.values()].flatMap((account) => {
    const sum = world.ledger
      .filter((entry) => entry.accountId === account.id)
      .reduce((total, entry) => total + entry.amount, 0);
    return sum === account.balance
      ? []
      : [`balance of ${account.login} is ${account.balance}, its movements make ${sum}`];
  });
}

/** Whole kopecks everywhere; nobody owes more than the credit, and no bill gives. */
function sums(world: World): readonly string[] {
  const overdrawn = [...world.accounts.values()].filter(({ balance, credit }) => balance < Math.min(0, -credit));
  const bills = [...world.bills.values()].filter(({ amount, items }) =>
    [amount, ...items.map((item) => item.amount)].some((sum) => !Number.isSafeInteger(sum) || sum < 0),
  );
  const moves = world.ledger.filter(({ amount }) => !Number.isSafeInteger(amount));
  return [
    ...overdrawn.map(({ login, balance }) => `${login} has ${balance}, beyond the credit`),
    ...bills.map(({ id }) => `bill ${id} has a sum that is none`),
    ...moves.map(({ billId }) => `a movement for bill ${billId} is no whole sum`),
  ];
}

/** Every paid prepay bill was charged once, and nothing else was. */
function charges(world: World): readonly string[] {
  const charged = world.ledger
    .filter((entry) => entry.kind === 'charge')
    .map((entry) => `${entry.billId} ${-entry.amount}`);
  const paid = [...world.bills.values()]
    .filter((bill) => bill.status === 'payed' && bill.payType === 'prepay')
    .map((bill) => `${bill.id} ${bill.amount}`);
  return isDeepStrictEqual(charged.toSorted(), paid.toSorted()) ? [] : ['charges and paid bills differ'];
}

/** Every paid refill bill came in once; refills without a bill are the controls' own. */
function refills(world: World): readonly string[] {
  const received = world.ledger
    .filter((entry) => entry.kind === 'refill' && entry.billId !== null)
    .map((entry) => `${entry.billId} ${entry.amount}`);
  const paid = [...world.bills.values()]
    .filter((bill) => bill.status === 'payed' && bill.items.some((item) => item.itemtype === 'prepayment'))
    .map((bill) => `${bill.id} ${bill.amount}`);
  return isDeepStrictEqual(received.toSorted(), paid.toSorted()) ? [] : ['refills and paid refill bills differ'];
}

/** What lies at outside services was paid there and has not come back. */
function outsideMoney(world: World): readonly string[] {
  const paid = [...world.bills.values()]
    .filter((bill) => bill.status === 'payed')
    .flatMap((bill) => bill.items.filter((item) => item.action === 'refill'))
    .reduce((sum, item) => sum + item.amount, 0);
  const back = world.ledger.filter((entry) => entry.kind === 'refund').reduce((sum, entry) => sum + entry.amount, 0);
  const there = [...world.products.values()].reduce((sum, product) => sum + product.balance, 0);
  return there === paid - back ? [] : [`outside services hold ${there}, their movements make ${paid - back}`];
}

/** Nothing works before its order is paid. */
function unpaidWork(world: World): readonly string[] {
  const ordered = new Set(
    [...world.bills.values()]
      .filter((bill) => bill.status === 'payed')
      .flatMap((bill) => bill.items.filter((item) => item.action === 'new').map((item) => item.serviceId)),
  );
  return [...world.products.keys()]
    .filter((id) => world.services.get(id)?.state === 'A' && !ordered.has(id))
    .map((id) => `service ${id} works without a paid order`);
}

function doubleNames(world: World): readonly string[] {
  const registered = [...world.services.values()]
    .filter((service) => service.servtype === 'domain' && service.expiresOn !== null && !isGone(service))
    .map((service) => service.dname);
  return repeated(registered).map((dname) => `${dname} is registered twice`);
}

function doubleServids(world: World): readonly string[] {
  const ids = [...world.services.values()].flatMap((service) =>
    service.userServid === null ? [] : [`${service.accountId} ${service.userServid}`],
  );
  return repeated(ids).map((id) => `user_servid ${id} is used twice`);
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
