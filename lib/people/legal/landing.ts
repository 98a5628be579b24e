import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Tx } from '@/lib/base/db/client';
import { pendingTexts } from '@/lib/people/legal/consents';
import { routes } from '@/lib/base/routes';

/** Where somebody goes who has just signed in: first to the texts that they have not agreed to, then on. */
export async function landing(tx: Tx, actor: Actor | null, path: string): Promise<string> {
  const asks = actor?.kind === 'customer' && (await pendingTexts(tx, actor)).length > 0;
  return asks ? routes.consents(path) : path;
}
