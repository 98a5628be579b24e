import type { z } from 'zod';

/** The session has ended. */
export class SignedOut extends Error {}

/** Fetches a schema when the first answer is asked for: what reads answers weighs more than most pages. */
export type SchemaLater<T> = () => Promise<z.ZodType<T>>;

/** What a live address answers; throws `SignedOut` where the session has ended. */
export async function readLive<T>(address: string, schemaLater: SchemaLater<T>, signal: AbortSignal): Promise<T> {
  const [response, schema] = await Promise.all([fetch(address, { signal }), schemaLater()]);
  if (response.status === 401) throw new SignedOut(`${address} asks who it is`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return schema.parse(await response.json());
}
