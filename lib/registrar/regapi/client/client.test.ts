import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { oddRowsOf } from '../odd-rows';
import { connect, type CallOptions } from './client';
import type { CallEnd, CallRecorder, CallToRecord } from './recorder';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

test('a call goes out as one form with the login outside the data, and comes back typed', async () => {
  const { regapi, forms, log } = await open(() => ({ result: 'success', answer: { bill_id: '5', domains: [] } }));
  const input = { domains: [{ dname: 'пример.рф' }], period: 1, enduser_ip: '192.0.2.1', ok_if_no_money: false };
  const outcome = await regapi.domain.create(input, { lane: 'person', operationIds: ['op1'] });
  expect(outcome).toMatchObject({ kind: 'done', answer: { bill_id: 5, domains: [] } });
  expect(forms).toEqual([
    {
      path: '/regru2/domain/create',
      input_format: 'json',
      output_format: 'json',
      io_encoding: 'utf8',
      username: 'me',
      password: 'hunter2',
      input_data: '{"domains":[{"dname":"пример.рф"}],"enduser_ip":"192.0.2.1","ok_if_no_money":0,"period":1}',
    },
  ]);
  expect(log.begun).toMatchObject([{ functionName: 'domain/create', lane: 'person', operationIds: ['op1'] }]);
  expect(log.finished).toMatchObject([
    { outcome: 'done', code: null, httpStatus: 200, durationMs: expect.any(Number) },
  ]);
});

test('no secret reaches the log', async () => {
  const contacts = { passport: '22 44 668800', birth_date: '01.01.1980', person: 'Ivan' };
  const { regapi, log } = await open(() => ({
    result: 'success',
    answer: { services: [{ dname: 'a.ru', details: contacts }] },
  }));
  await regapi.domain.update_contacts({ domain_name: 'a.ru', contacts }, { lane: 'person' });
  await regapi.service.get_details({ domain_name: 'a.ru' }, { lane: 'sync' });
  const everything = JSON.stringify(log);
  for (const secret of ['hunter2', '22 44', '01.01.1980', 'Ivan']) expect(everything).not.toContain(secret);
  expect(everything).toContain('a.ru');
});

test('a call over the budget is not sent', async () => {
  const retryAt = new Date('2026-11-24T10:00:00Z');
  const { regapi, forms } = await open(() => ({}), { ok: false, retryAt });
  expect(await regapi.common.nop({}, { lane: 'sync' })).toMatchObject({ kind: 'unsent', retryAt });
  expect(forms).toEqual([]);
});

test('an input that does not fit is refused without a call', async () => {
  const { regapi, forms, log } = await open(() => ({}));
  const outcome = await regapi.service.renew({ service_id: 1, period: 0 }, { lane: 'person' });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'PARAMETER_INCORRECT', params: { param: 'period' } });
  expect([forms, log.begun]).toEqual([[], []]);
});

test('a list of any length is many calls, each in the log', async () => {
  const { regapi, forms, log } = await open(() => ({ result: 'success', answer: { domains: [{ dname: 'a.ru' }] } }));
  const domains = Array.from({ length: 1_001 }, (_, index) => ({ dname: `a${index}.ru` }));
  const outcome = await regapi.zone.clear({ domains }, { lane: 'person' });
  expect(outcome).toMatchObject({ kind: 'done', answer: { domains: [{ ok: true }, { ok: true }] } });
  expect([forms.length, log.begun.length, log.finished.length]).toEqual([2, 2, 2]);
});

test('without a limit bills come page after page', async () => {
  const bill = { total_payment: '1.00' };
  const page = Array.from({ length: 1_024 }, (_, index) => ({ ...bill, bill_id: index + 1 }));
  const { regapi, forms } = await open(() => ({
    result: 'success',
    answer: { bills: forms.length === 1 ? page : [{ ...bill, bill_id: 2_000 }] },
  }));
  const outcome = await regapi.bill.get_not_payed({}, { lane: 'sync' });
  expect(outcome.kind === 'done' && outcome.answer.bills.length).toBe(1_025);
  expect(forms.map(({ input_data }) => input_data)).toEqual([
    '{"limit":1024,"offset":0}',
    '{"limit":1024,"offset":1024}',
  ]);
});

test('a long list is taken part by part, its odd rows told, and a secret in it hidden', async () => {
  const row = { servtype: 'domain', subtype: '-', state: 'A', creation_date: '2020-01-01' };
  const services = Array.from({ length: 12_000 }, (_, index) => ({
    ...row,
    service_id: index + 1,
    dname: `a${index}.ru`,
  }));
  services.splice(6_000, 1, { ...services[6_000], ...row, service_id: 6_001, dname: 'hunter2.ru', state: 'Z' });
  services.splice(7_000, 1, { ...services[7_000], ...row, service_id: 7_001, dname: 'a.ru', subtype: 'hunter2' });
  const { regapi, log } = await open(() => ({ result: 'success', answer: { services } }));
  const ids: number[] = [];
  const types = new Set<string | null>();
  let [parts, odd] = [0, 0];
  const onPart: CallOptions<{ services: { service_id: number; subtype: string | null }[] }>['onPart'] = (answer) => {
    parts += 1;
    odd += oddRowsOf(answer).length;
    ids.push(...answer.services.map(({ service_id: id }) => id));
    for (const { subtype } of answer.services) types.add(subtype);
  };
  const outcome = await regapi.service.get_list({}, { lane: 'sync', onPart });
  expect(outcome).toMatchObject({ kind: 'done', answer: { services: [] } });
  expect(ids).toEqual(services.map(({ service_id: id }) => id).filter((id) => id !== 6_001));
  expect([...types]).toEqual(['-', '[redacted]']);
  expect({ odd, isCut: parts > 5 }).toEqual({ odd: 1, isCut: true });
  expect(log.finished).toMatchObject([
    { outcome: 'done', response: { piece: expect.stringContaining('"services"'), length: expect.any(Number) } },
  ]);
  expect(JSON.stringify(log)).not.toContain('hunter2');
});

test('a long list that breaks off is unknown, whatever was taken of it', async () => {
  const services = Array.from({ length: 60_000 }, (_, index) => ({ service_id: index + 1 }));
  const { regapi } = await open(() => ({ result: 'success', answer: { services: [...services, 'no row'] } }));
  let taken = 0;
  const onPart = () => {
    taken += 1;
  };
  const outcome = await regapi.service.get_list({}, { lane: 'person', onPart });
  expect(outcome).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('not understood') });
  expect(taken).toBeGreaterThan(1);
});

test('an answer that is not understood is unknown and logged all the same', async () => {
  const { regapi, log } = await open(() => ({ result: 'success', answer: { services: 'many' } }));
  expect(await regapi.service.get_list({}, { lane: 'sync' })).toMatchObject({ kind: 'unknown' });
  expect(log.finished).toMatchObject([{ outcome: 'unknown', response: { answer: { services: 'many' } } }]);
});

async function open(answer: () => unknown, begin?: Awaited<ReturnType<CallRecorder['begin']>>) {
  const forms: Record<string, string>[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const fields = new URLSearchParams(Buffer.concat(chunks).toString());
      forms.push({ path: request.url ?? '', ...Object.fromEntries(fields) });
      response.end(JSON.stringify(answer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const log = memoryLog(begin);
  const credentials = { kind: 'password', username: 'me', password: 'hunter2' } as const;
  const regapi = connect({ url: `http://127.0.0.1:${port}/regru2`, credentials, recorder: log.recorder });
  closers.push(async () => {
    await regapi.close();
    await new Promise((resolve) => server.close(resolve));
  });
  return { regapi, forms, log };
}

function memoryLog(begin: Awaited<ReturnType<CallRecorder['begin']>> = { ok: true, callId: 'call1' }) {
  const begun: CallToRecord[] = [];
  const finished: CallEnd[] = [];
  const recorder: CallRecorder = {
    begin: async (call) => {
      if (begin.ok) begun.push(call);
      return begin;
    },
    finish: async (_callId, end) => void finished.push(end),
  };
  return { begun, finished, recorder };
}
