import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/base/env/env';

const keys = new Map<string, Buffer>();

/** 32 bytes of key for one purpose; a key of one purpose says nothing of another's. */
export function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known !== undefined) return known;
  const key = Buffer.from(hkdfSync('sha256', env.APP_SECRET, 'domovoi', purpose, 32));
  keys.set(purpose, key);
  return key;
}
