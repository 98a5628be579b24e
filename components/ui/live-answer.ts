import type { z } from 'zod';

/** The session has ended. */
export class SignedOut extends Error {}

/** What a live address answers; throws `SignedOut` where the session has ended. */
export async function readLive<T>(address: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (response.status === 401) throw new SignedOut(`${address} asks who it is`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return schema.parse(await response.json());
}
