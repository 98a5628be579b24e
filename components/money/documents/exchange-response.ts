import { exchangeFile } from '@/lib/money/documents/exchange-file';
import { exchangeInput } from '@/lib/money/documents/exchange-forms';
import type { Actor } from '@/lib/people/access/actor';
import { paperResponse } from './paper-response';

/** A paper as XML, of the form that the address names. */
export async function exchangeResponse(actor: Actor, id: string, { url }: Request): Promise<Response> {
  const asked = exchangeInput.safeParse(Object.fromEntries(new URL(url).searchParams));
  return paperResponse(asked.success ? await exchangeFile(actor, id, asked.data.form) : null, 'application/xml');
}
