import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { startProcess } from '@/testing/process';
import type { Benchmark, Row } from '../benchmark';
import { median } from '../compare';
import { environmentOf, startAccount } from './account';
import { startPanel, type Pass } from './panel';

const sizes = [10_000, 100_000];
const rounds = 3;
/** What is asked by name, 1000 names a call: name servers, zones and folders. */
const detailKinds = 3;
const billsACall = 1024;
const most = { times: 5, megabytes: 300, callsToBound: 1.02, checkMs: 5_000 };

/** A pass over the whole account by a worker: what it costs beside parsing and upserting the same answers, and whom it holds up. */
export const wholeSync: Benchmark = {
  id: 'B4',
  title: 'a sync of the whole account',
  async run() {
    const rows: Row[] = [];
    for (const domains of sizes) rows.push(...(await measure(domains)));
    return rows;
  },
};

type Bare = { readonly cpuSeconds: number; readonly calls: number };

async function measure(domains: number): Promise<readonly Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'bench-sync-'));
  const server = await startEmbedded({ home, durable: false, maxConnections: 100 });
  const account = await startAccount(domains);
  try {
    for (const name of ['panel', 'bare']) await ensureDatabase(server, name);
    await migrate(server.urlOf('panel'));
    const registrar = environmentOf(account);
    const bare = () => runBare({ ...registrar, DATABASE_URL: server.urlOf('bare') });
    const panel = await startPanel(server.urlOf('panel'), registrar);
    try {
      const first = { panel: await panel.pass(), bare: await bare() };
      const again: { panel: Pass; bare: Bare }[] = [];
      for (let round = 0; round < rounds; round += 1) again.push({ bare: await bare(), panel: await panel.pass() });
      // A pass of its own: how many checks there are hangs on how long it lasts, and each is work that the bare one has not.
      const checks = { slowestMs: await panel.slowestCheckMs(), megabytes: panel.mostMemory() };
      return rowsOf(domains, first, again, checks);
    } finally {
      await panel.stop();
    }
  } finally {
    await account.stop();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function rowsOf(
  domains: number,
  first: { readonly panel: Pass; readonly bare: Bare },
  again: readonly { readonly panel: Pass; readonly bare: Bare }[],
  { slowestMs, megabytes }: { readonly slowestMs: number; readonly megabytes: number },
): readonly Row[] {
  const workload = `${domains.toLocaleString('en')} domains`;
  const bound = 1 + (detailKinds * domains) / 1000 + Math.ceil((domains + 1) / billsACall);
  const cpu = {
    panel: median(again.map(({ panel }) => panel.cpuSeconds)),
    bare: median(again.map(({ bare }) => bare.cpuSeconds)),
    wall: median(again.map(({ panel }) => panel.wallSeconds)),
  };
  const calls = first.panel.calls;
  return [
    timesRow(
      `${workload}, into an empty cache`,
      first.panel.cpuSeconds,
      first.bare.cpuSeconds,
      first.panel.wallSeconds,
    ),
    timesRow(`${workload}, nothing new`, cpu.panel, cpu.bare, cpu.wall),
    {
      workload: `${workload}, calls`,
      ours: `${calls} calls`,
      compared: `the bound with the pages of bills: ${bound}`,
      ratio: `${(calls / bound).toFixed(2)}x`,
      target: `at most ${most.callsToBound}x`,
      isMet: calls <= bound * most.callsToBound,
    },
    {
      workload: `${workload}, the worker's memory at its highest`,
      ours: `${megabytes} MB`,
      compared: '',
      ratio: '',
      target: `at most ${most.megabytes} MB`,
      isMet: megabytes <= most.megabytes,
    },
    {
      workload: `${workload}, the slowest "Check now" during a pass`,
      ours: `${(slowestMs / 1000).toFixed(1)} s`,
      compared: '',
      ratio: '',
      target: `at most ${most.checkMs / 1000} s`,
      isMet: slowestMs <= most.checkMs,
    },
  ];
}

function timesRow(workload: string, panel: number, bare: number, wall: number): Row {
  return {
    workload,
    ours: `${panel.toFixed(1)} s of processor, ${wall.toFixed(0)} s in all`,
    compared: `parsed and upserted barely: ${bare.toFixed(1)} s`,
    ratio: `${(panel / bare).toFixed(1)}x`,
    target: `at most ${most.times}x`,
    isMet: panel <= bare * most.times,
  };
}

const told = z.object({ cpuSeconds: z.number(), calls: z.number() });

async function runBare(env: Readonly<Record<string, string>>): Promise<Bare> {
  const child = startProcess('bench/sync/bare.ts', [], env);
  while (!child.hasEnded()) await new Promise((resolve) => setTimeout(resolve, 100));
  const line = child.output().trim().split('\n').at(-1) ?? '';
  return told.parse(JSON.parse(line));
}
