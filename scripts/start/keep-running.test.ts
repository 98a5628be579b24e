import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { start, type Child } from '@/scripts/launch/child';
import { isAlive, send } from '@/scripts/launch/processes';
import { keepRunning, type RunOfIt } from './keep-running';

const waits = { shortestMs: 40, longestMs: 160, wellAfterMs: 60_000 };
const home = mkdtempSync(join(tmpdir(), 'keep-running-'));
const children: Child[] = [];
let said: MockInstance<typeof console.log>;

beforeEach(() => {
  children.length = 0;
  said = vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => said.mockRestore());
afterAll(() => rmSync(home, { recursive: true }));

const lines = () => said.mock.calls.map(([line]) => String(line));
const saidWaits = () => lines().map((line) => Number(/again in (.*) s/.exec(line)?.[1]) * 1000);

function run(code: string): RunOfIt {
  const child = start({ name: 'program', args: ['-e', code], env: {}, log: join(home, 'program.log') });
  children.push(child);
  return { ended: child.ended, stop: () => child.stop(5000) };
}

const forEver = 'setInterval(() => {}, 1000)';
const startingAgain = (code: string) => async () => run(code);

test('one that is killed is started again, and the line says what died, of what, and when it comes back', async () => {
  const kept = keepRunning(run(forEver), { name: 'The program', startAgain: startingAgain(forEver) }, waits);
  send(children[0]?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(children).toHaveLength(2), { timeout: 10_000 });
  expect(lines()).toEqual(['The program ended by itself (signal SIGKILL); starting it again in 0.04 s.']);
  await kept.stop();
  expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

test('one that ends as it starts waits longer each time, to a limit', async () => {
  const kept = keepRunning(run(''), { name: 'The program', startAgain: startingAgain('') }, waits);
  await vi.waitFor(() => expect(lines().length).toBeGreaterThan(4), { timeout: 15_000 });
  await kept.stop();
  expect(saidWaits().slice(0, 5)).toEqual([40, 80, 160, 160, 160]);
});

test('one that cannot even be started is tried again too', async () => {
  let tries = 0;
  const startAgain = async () => {
    tries += 1;
    if (tries < 3) throw new Error('no room\nand more of it');
    return run(forEver);
  };
  const kept = keepRunning(run(''), { name: 'The program', startAgain }, waits);
  await vi.waitFor(() => expect(children).toHaveLength(2), { timeout: 10_000 });
  expect(lines()[1]).toBe('The program could not be started (no room); starting it again in 0.08 s.');
  await kept.stop();
});

test('one without which nothing works is given up after as many failures as it may have, and somebody is told', async () => {
  const tell = vi.fn<(why: string) => void>();
  const giveUp = { failures: 3, tell };
  keepRunning(run(''), { name: 'The program', startAgain: startingAgain(''), giveUp }, waits);
  await vi.waitFor(() => expect(tell).toHaveBeenCalled(), { timeout: 15_000 });
  expect(tell.mock.calls).toEqual([['The program ended by itself (exit code 0), 4 times in a row']]);
  expect(saidWaits()).toEqual([40, 80, 160]);
  expect(children).toHaveLength(4);
});

test('a stop during the wait ends at once, and nothing is started any more', async () => {
  const long = { ...waits, shortestMs: 60_000, longestMs: 60_000 };
  const kept = keepRunning(run(''), { name: 'The program', startAgain: startingAgain(forEver) }, long);
  await vi.waitFor(() => expect(lines()).toHaveLength(1), { timeout: 10_000 });
  const startedAt = performance.now();
  await kept.stop();
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(children).toHaveLength(1);
});
