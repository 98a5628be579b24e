import { expect, it } from 'vitest';
import { World } from '../world/world';
import { CallLog } from './call-log';
import { RateLimit } from './limit';
import { Repeats } from './repeats';

const CALLERS = 10_001;
const addressOf = (index: number): string => `2001:db8::${index.toString(16)}`;

it('forgets the calls of whoever called longest ago when very many call', () => {
  const world = new World();
  world.settings.callsPerHour = 2 * CALLERS;
  const limit = new RateLimit();
  for (let index = 0; index < CALLERS; index += 1) {
    limit.takeFromAddress(addressOf(index), world);
    limit.takeFromAddress(addressOf(0), world);
  }
  expect(limit.used('ip', addressOf(CALLERS - 1), world)).toBe(1);
  expect(limit.used('ip', addressOf(1), world)).toBe(0);
  expect(limit.used('ip', addressOf(0), world)).toBe(1 + CALLERS);
});

it('forgets who was shut out first when very many are', () => {
  const world = new World();
  world.settings.sameRefusalsBeforeBlock = 1;
  const repeats = new Repeats();
  const caller = (index: number) => ({ login: null, address: addressOf(index) });
  for (let index = 0; index < CALLERS; index += 1) repeats.count(caller(index), 'nop', {}, 'NO_AUTH', world);
  expect(() => repeats.check(caller(0), world)).not.toThrow();
  expect(() => repeats.check(caller(CALLERS - 1), world)).toThrow('exceed');
});

it('keeps no more of what was asked than its share, and no secret of it', () => {
  const log = new CallLog();
  const call = { at: '', account: null, address: '', command: 'x'.repeat(10_000) };
  for (let index = 0; index < 20; index += 1) log.add({ ...call, params: {} }, 1024 * 1024);
  log.add({ ...call, params: { user_password: 'a', list: [{ authinfo: 'b' }], sig: 'c', signal: 'd' } }, 1);
  expect(log.recent(100).length).toBeLessThan(10);
  expect(log.recent(1)).toMatchObject([
    {
      command: 'x'.repeat(100),
      params: { user_password: '***', list: [{ authinfo: '***' }], sig: '***', signal: 'd' },
    },
  ]);
});
