import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff, readSpacing, timing } from './timing';

test('a backoff grows, is bounded, and never halves below half of itself', () => {
  const real = timing();
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, random) => {
      const ms = backoff(count, real, random);
      expect(ms).toBeGreaterThanOrEqual(real.backoffMs / 2);
      expect(ms).toBeLessThanOrEqual(real.longestBackoffMs);
      expect(backoff(count + 1, real, random)).toBeGreaterThanOrEqual(ms);
    }),
  );
});

test('reads get rarer up to a bound', () => {
  const real = timing();
  expect([0, 1, 2, 50].map((count) => readSpacing(count, real))).toEqual([30_000, 60_000, 120_000, 300_000]);
});

test('whatever the scale, leases outlive heartbeats, and nothing is sent when a lease may be over', () => {
  for (const scale of [1, 0.1, 0.01, 0.001]) {
    const scaled = timing({ scale, callTimeoutMs: 1_000 });
    expect(scaled.leaseMs).toBeGreaterThan(scaled.heartbeatMs * 2);
    expect(scaled.callMs).toBeGreaterThanOrEqual(scaled.leaseMs);
    expect(scaled.latestSendMs).toBeLessThan(scaled.leaseMs);
  }
});
