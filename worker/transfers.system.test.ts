import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { changeKey, lookAtTransfer } from '@/lib/portfolio/transfers/change-key';
import { replaceTransferKey } from '@/lib/portfolio/transfers/operations/transfer-key';
import { transferDomain } from '@/lib/portfolio/transfers/operations/transfer';
import { transferNeedsYou } from '@/lib/portfolio/transfers/letters/transfer-needs-you';
import { transferDone } from '@/lib/portfolio/transfers/letters/transfer-done';
import { ownTransfers, transferView } from '@/lib/portfolio/transfers/queries';
import { contactToMend } from '@/lib/portfolio/domains/mend-contacts';
import { registerWith } from '@/lib/portfolio/domains/mend-registration';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { orderView } from '@/lib/shop/orders/queries';
import { mirrorDomains } from '@/lib/sync/mirrors/domains';
import { readTransfers } from '@/lib/sync/reading/transfers';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { engineOf, stateOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { balanceOf, customerWithMoney, deposit } from '@/testing/shop';
import { sellTransfers, testTransfers } from '@/testing/transfers';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});
const regapi = clientOf(registrar);
const rightKey = 'Right-Key/42';
const wrongKey = 'Wrong-Key/13';

beforeAll(async () => {
  await setBalance(registrar, 500_000);
  await sellTransfers();
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const worker = engineOf(transferDomain, replaceTransferKey, { regapi });
const turn = async () => (await billingTurn(worker)) || generalTurn(worker);
const runs = (id: string, state: string) =>
  expect.poll(async () => (await turn(), stateOf(id)), { timeout: 20_000, interval: 20 }).toBe(state);

const { outside, bring, order, books } = testTransfers(registrar, rightKey);
const look = (name: string) => readTransfers({ regapi, db }, [name]);
const days = (count: number) => registrar.control('POST', 'clock', { advanceSeconds: count * 86_400 });
const statusOf = async (id: string) => (await db.transfer.findUniqueOrThrow({ where: { id } })).status;

describe('a name of another registrar', () => {
  test('with a wrong key, then the right one, comes here for one price', async () => {
    const customer = await customerWithMoney();
    await outside('wrong-then-right.com');
    const { id, operationId, orderId, price } = await order(customer, 'wrong-then-right.com', wrongKey);
    await runs(operationId, 'succeeded');
    await look('wrong-then-right.com');
    expect(await statusOf(id)).toBe('authinfoError');
    expect(await balanceOf(customer, 'held')).toBe(price);
    const wrongKeyLetter = { transferId: id, status: 'authinfoError' };
    expect(await transferNeedsYou.read(db, wrongKeyLetter)).toMatchObject({
      readers: { kind: 'customer', id: customer.id },
      path: `/domains/transfers/${id}`,
    });
    const me = customerActor(customer.id);
    expect(await transferView(me, id)).toMatchObject({ step: 'authinfoError', canChangeKey: true, domainId: null });
    expect((await orderView(me, orderId))?.lines).toMatchObject([
      { after: 'underWay', page: `/domains/transfers/${id}` },
    ]);

    expect(await changeAs(me)((change) => changeKey(change, { transferId: id, key: rightKey }))).toMatchObject({
      ok: true,
    });
    expect(await transferView(me, id)).toMatchObject({ canChangeKey: false, isKeyUnderWay: true });
    const { id: keyOperation } = await db.operation.findFirstOrThrow({ where: { kind: 'domain.transfer-key' } });
    await runs(keyOperation, 'succeeded');
    await look('wrong-then-right.com');
    expect(await transferView(me, id)).toMatchObject({ canChangeKey: false, endedAt: null });
    await days(8);
    await look('wrong-then-right.com');

    const view = await transferView(me, id);
    expect(view).toMatchObject({ step: 'done', domainId: expect.any(String) });
    // A letter that waited for so long is not sent any more.
    expect(await transferNeedsYou.read(db, wrongKeyLetter)).toBeNull();
    expect(await transferDone.read(db, { transferId: id })).not.toBeNull();
    expect(await db.domain.findUniqueOrThrow({ where: { asciiName: 'wrong-then-right.com' } })).toMatchObject({
      id: view?.domainId,
      customerId: customer.id,
      contactId: customer.contactId,
      state: 'active',
      serviceId: expect.any(BigInt),
    });
    expect([await balanceOf(customer, 'held'), await balanceOf(customer, 'wallet')]).toEqual([
      0,
      deposit.minor - price,
    ]);
    expect(await db.ledgerTransaction.count({ where: { operationId, kind: 'capture' } })).toBe(1);
    expect(await db.invoice.findUniqueOrThrow({ where: { orderId } })).toMatchObject({ state: 'paid' });
    expect(await books('wrong-then-right.com')).toMatchObject({ charges: [expect.anything()], violations: [] });
    expect(await db.transfer.findUniqueOrThrow({ where: { id } })).toMatchObject({ sealedKey: null });
  });

  test('is ordered once where the answer was lost', async () => {
    const customer = await customerWithMoney();
    await outside('lost-answer.com');
    const { operationId, id } = await order(customer, 'lost-answer.com');
    await registrar.control('POST', 'faults', {
      rules: [{ function: 'domain/transfer', fault: 'cut-after', times: 1 }],
    });
    await runs(operationId, 'succeeded');
    expect(await db.operationEvent.count({ where: { operationId, to: 'sent' } })).toBe(1);
    expect(await db.operationEvent.count({ where: { operationId, to: 'verifying' } })).toBeGreaterThan(0);
    expect(await books('lost-answer.com')).toMatchObject({ charges: [expect.anything()], violations: [] });
    await look('lost-answer.com');
    expect(await transferView(customerActor(customer.id), id)).toMatchObject({ state: 'under_way' });
  });

  test('whose zone has no status of transfers is here once it stands in the list of names', async () => {
    const customer = await customerWithMoney();
    await outside('unfollowed.com');
    const { operationId, id } = await order(customer, 'unfollowed.com');
    await runs(operationId, 'succeeded');
    const rule = { function: 'domain/get_transfer_status', fault: 'refuse-items', every: 1, times: 2 };
    await registrar.control('POST', 'faults', { rules: [{ ...rule, code: 'INVALID_DOMAIN_NAME_FORMAT' }] });
    await look('unfollowed.com');
    expect(await transferView(customerActor(customer.id), id)).toMatchObject({ state: 'under_way' });
    await db.domain.updateMany({ where: { asciiName: 'unfollowed.com' }, data: { state: 'active' } });
    await look('unfollowed.com');
    expect(await transferView(customerActor(customer.id), id)).toMatchObject({ step: 'done' });
    expect(await balanceOf(customer, 'held')).toBe(0);
  });

  test('is ordered again where the order was lost', async () => {
    const customer = await customerWithMoney();
    await outside('lost-order.com');
    const { operationId } = await order(customer, 'lost-order.com');
    await registrar.control('POST', 'faults', {
      rules: [{ function: 'domain/transfer', fault: 'cut-before', times: 1 }],
    });
    await runs(operationId, 'succeeded');
    expect(await db.operationEvent.count({ where: { operationId, to: 'sent' } })).toBe(2);
    expect(await books('lost-order.com')).toMatchObject({ charges: [expect.anything()], violations: [] });
  });

  test('that the registry refuses gives the money back, is no domain here, and can be ordered again', async () => {
    const customer = await customerWithMoney();
    const name = 'objected.ru';
    await outside(name);
    const { id, operationId, orderId } = await order(customer, name);
    await runs(operationId, 'succeeded');
    // Its registrar lets it go to nobody: the name is gone from the registry before the transfer ends.
    await registrar.control('DELETE', 'outside');
    await days(10);
    await look(name);
    expect(await transferView(customerActor(customer.id), id)).toMatchObject({ step: 'failed', domainId: null });
    expect([await balanceOf(customer, 'held'), await balanceOf(customer, 'wallet')]).toEqual([0, deposit.minor]);
    expect(await db.invoice.findUniqueOrThrow({ where: { orderId } })).toMatchObject({ state: 'void' });
    expect(await db.domain.count({ where: { asciiName: name } })).toBe(0);
    const { serviceId, sealedKey } = await db.transfer.findUniqueOrThrow({ where: { id } });
    expect(sealedKey).toBeNull();
    // The order stays with the registrar, and the next full list shows it.
    const seen = { asciiName: name, serviceId: Number(serviceId), createdOn: null, expiresOn: null } as const;
    await transaction((tx) => mirrorDomains(tx, [{ ...seen, state: 'registering' }], new Date()));
    expect(await db.domain.count({ where: { asciiName: name } })).toBe(0);
    await outside(name);
    expect(await order(customer, name)).toMatchObject({ id: expect.not.stringMatching(id) });
  });

  test('whose contact is refused goes out again with the corrected one, for one price', async () => {
    const customer = await customerWithMoney();
    const name = 'refused-contact.com';
    await outside(name);
    const { id, operationId } = await order(customer, name);
    const refusal = { fault: 'refuse', code: 'INVALID_CONTACTS', times: 1 };
    await registrar.control('POST', 'faults', { rules: [{ function: 'domain/transfer', ...refusal }] });
    await runs(operationId, 'attention');
    const me = customerActor(customer.id);
    expect(await transferView(me, id)).toMatchObject({ step: 'contactRefused' });
    expect(await contactToMend(me, operationId)).toMatchObject({ id: customer.contactId });
    const stranger = customerActor((await customerWithMoney()).id);
    expect(await contactToMend(stranger, operationId)).toBeNull();
    const asked = { operationId, contactId: customer.contactId };
    expect(await changeAs(stranger)((change) => registerWith(change, asked))).toMatchObject({ error: 'stale' });
    expect(await changeAs(me)((change) => registerWith(change, asked))).toMatchObject({ ok: true });
    expect(await changeAs(me)((change) => registerWith(change, asked))).toMatchObject({ error: 'stale' });
    await runs(operationId, 'succeeded');
    expect(await books(name)).toMatchObject({ charges: [expect.anything()], violations: [] });
  });

  test('that was given up before it was sent costs nothing', async () => {
    const customer = await customerWithMoney();
    await outside('given-up.com');
    const { id, operationId } = await order(customer, 'given-up.com');
    const done = await transaction((tx) => cancelOperation(tx, operationId, { userId: 'usr_1' }));
    expect(done).toMatchObject({ ok: true });
    expect(await transferView(customerActor(customer.id), id)).toMatchObject({ step: 'cancelled' });
    expect([await balanceOf(customer, 'held'), await balanceOf(customer, 'wallet')]).toEqual([0, deposit.minor]);
    expect(await db.domain.count({ where: { asciiName: 'given-up.com' } })).toBe(0);
  });
});

test.each([
  ['free-name.com', null, 'free'],
  ['locked-name.com', { lock: 'client' }, 'locked'],
  ['registry-lock.com', { lock: 'registry' }, 'lockedByRegistry'],
  ['too-young.com', { creation_date: new Date().toISOString().slice(0, 10) }, 'tooYoung'],
])('%s is not sold: it cannot come here', async (name, facts, problem) => {
  const customer = await customerWithMoney();
  if (facts) await outside(name, facts);
  expect(await bring(customer, name, rightKey)).toBe(problem);
  expect(await db.quoteLine.count({ where: { subject: `domain:${name}` } })).toBe(0);
});

test('nobody sees, looks at or corrects the transfer of another customer, nor orders what is under way', async () => {
  const [owner, stranger] = [await customerWithMoney(), await customerWithMoney()];
  await outside('not-yours.com');
  const { id, operationId } = await order(owner, 'not-yours.com', wrongKey);
  await runs(operationId, 'succeeded');
  await look('not-yours.com');
  const they = customerActor(stranger.id);
  expect(await transferView(they, id)).toBeNull();
  expect(await ownTransfers(they)).toEqual([]);
  const asThey = changeAs(they);
  const sealed = await db.transfer.findUniqueOrThrow({ where: { id }, select: { sealedKey: true } });
  expect(await asThey((change) => changeKey(change, { transferId: id, key: rightKey }))).toMatchObject({
    error: 'notFound',
  });
  expect(await asThey((change) => lookAtTransfer(change, id))).toMatchObject({ error: 'notFound' });
  expect(await db.transfer.findUniqueOrThrow({ where: { id }, select: { sealedKey: true } })).toEqual(sealed);
  expect(await bring(stranger, 'not-yours.com', rightKey)).toBe('here');
});

test('the keys lie nowhere in the open', async () => {
  for (const table of [
    'operation',
    'operation_event',
    'audit_entry',
    'registrar_call',
    'transfer',
    'quote_line',
    'order_line',
  ]) {
    const found = await db.$queryRawUnsafe<{ found: bigint }[]>(
      `SELECT count(*) AS found FROM "${table}" t WHERE t::text LIKE '%${rightKey}%' OR t::text LIKE '%${wrongKey}%'`,
    );
    expect([table, found[0]?.found]).toEqual([table, 0n]);
  }
});
