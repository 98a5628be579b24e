import { z } from 'zod';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { CallRecorder } from '@/lib/registrar/regapi/client/recorder';
import type { Benchmark, Row } from '../benchmark';
import { compare } from '../compare';
import { startSimulator } from '../simulator/process';

const domains = 10_000;
const rounds = 9;
const mostTimes = 1.2;
const credentials = { kind: 'password', username: 'domovoi', password: 'domovoi-demo' } as const;
const options = { lane: 'sync' } as const;

/** What the log of calls costs is the database's, and counted with what uses it. */
const keepsNothing: CallRecorder = {
  begin: () => Promise.resolve({ ok: true, callId: '' }),
  finish: () => Promise.resolve(),
};

type Probe = {
  readonly name: string;
  readonly input: unknown;
  readonly calls: number;
  readonly ours: (regapi: RegapiClient) => Promise<{ readonly kind: string }>;
};

const names = (count: number) =>
  Array.from({ length: domains }, (_, index) => index)
    .filter((index) => index % 8 === 1 && index % 7 !== 0)
    .slice(0, count)
    .map((index) => ({ dname: `seed-${index}.com` }));

const checked = { domains: Array.from({ length: 100 }, (_, index) => ({ dname: `free-name-${index}.ru` })) };
const asked = { services: names(1000) };
const zones = { domains: names(1000) };

const probes: readonly Probe[] = [
  { name: 'nop', input: {}, calls: 300, ours: ({ common }) => common.nop({}, options) },
  { name: 'domain/check', input: checked, calls: 100, ours: ({ domain }) => domain.check(checked, options) },
  { name: 'service/get_info', input: asked, calls: 10, ours: ({ service }) => service.get_info(asked, options) },
  {
    name: 'zone/get_resource_records',
    input: zones,
    calls: 10,
    ours: ({ zone }) => zone.get_resource_records(zones, options),
  },
];

/** What our client costs a call (checking the input, masking, reading the answer) beside a plain `fetch`. */
export const clientOverhead: Benchmark = {
  id: 'B10',
  title: 'what the client costs a call',
  async run() {
    const simulator = await startSimulator(['--seed', String(domains)]);
    const url = `${simulator.url}/api/regru2`;
    const regapi = connect({ url, credentials, recorder: keepsNothing });
    try {
      await fetch(`${simulator.url}/_control/settings`, {
        method: 'POST',
        body: JSON.stringify({ callsPerHour: 1e9 }),
      });
      const rows: Row[] = [];
      for (const probe of probes) rows.push(await measure(probe, url, regapi));
      return rows;
    } finally {
      await regapi.close();
      await simulator.stop();
    }
  },
};

async function measure({ name, input, calls, ours }: Probe, url: string, regapi: RegapiClient): Promise<Row> {
  const login = { username: credentials.username, password: credentials.password, input_format: 'json' };
  const body = new URLSearchParams({ ...login, input_data: JSON.stringify(input) }).toString();
  const msOf = await compare({
    rounds,
    contenders: {
      client: () => msACall(calls, async () => isDone((await ours(regapi)).kind, 'done')),
      fetch: () => msACall(calls, async () => isDone(await answerByFetch(`${url}/${name}`, body), 'success')),
    },
  });
  const ratio = msOf('client') / msOf('fetch');
  return {
    workload: `${name}, one after another`,
    ours: `${msOf('client').toFixed(2)} ms`,
    compared: `fetch: ${msOf('fetch').toFixed(2)} ms`,
    ratio: `${ratio.toFixed(2)}x`,
    target: `at most ${mostTimes}x`,
    isMet: ratio <= mostTimes,
  };
}

const answerOf = z.object({ result: z.string() });

async function answerByFetch(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return answerOf.parse(await (await fetch(url, { method: 'POST', headers, body })).json()).result;
}

async function msACall(calls: number, call: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  for (let made = 0; made < calls; made += 1) await call();
  return (performance.now() - startedAt) / calls;
}

function isDone<Value>(value: Value, wanted: Value): void {
  if (value !== wanted) throw new Error(`a call of the benchmark ended as ${String(value)}`);
}
