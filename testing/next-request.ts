import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from '@/lib/base/env/env';
import { addressHeader } from '@/lib/people/auth/address-header';

/** A browser: where it asks from, and the cookies that it keeps. */
export class Browser {
  readonly jar = new Map<string, string>();
  constructor(readonly address: string) {}

  /** Does the work as a request of this browser. */
  ask<T>(work: () => Promise<T>): Promise<T> {
    return asking.run(this, work);
  }
}

const asking = new AsyncLocalStorage<Browser>();

function browser(): Browser {
  const found = asking.getStore();
  if (!found) throw new Error('nobody asks: run this within Browser.ask()');
  return found;
}

/*
 * What follows stands in for `next/headers`, `next/cache` and `next/navigation`, which answer within Next's own requests
 * alone: `vi.mock('next/headers', () => import('@/testing/next-request'))`.
 */

export async function cookies() {
  const { jar } = browser();
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void (value === '' ? jar.delete(name) : jar.set(name, value)),
  };
}

export async function headers(): Promise<Headers> {
  return new Headers({ origin: env.PUBLIC_URL, [addressHeader]: browser().address, 'user-agent': 'test' });
}

export function refresh(): void {}

/** Where an action leads, thrown as Next throws it. */
export class Redirected extends Error {
  readonly digest = 'NEXT_REDIRECT';
  constructor(readonly path: string) {
    super(path);
  }
}

export function redirect(path: string): never {
  throw new Redirected(path);
}
