import { expect, test } from 'vitest';
import { startSimulator } from '@/testing/simulator';

test('a simulator starts for a test, takes control calls and ends', async () => {
  const simulator = await startSimulator({ seed: '3' });
  expect(await simulator.control('GET', 'clock')).toBeTypeOf('object');
  expect(new URL(String(simulator.env['REGAPI_URL'])).pathname).toBe('/api/regru2');
  await simulator.stop();
  expect(simulator.process.hasEnded()).toBe(true);
});
