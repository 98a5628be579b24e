import 'server-only';
import { z } from 'zod';
import { now, nowMs } from '@/lib/base/clock/clock';
import { open, seal } from '@/lib/base/crypto/sealed';
import { db, type Tx } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import type { Provider } from './providers/provider';
import type { ProviderName } from './provider-names';
import { sandbox } from './providers/sandbox';
import { yookassa, type YookassaSettings } from './providers/yookassa';

const key = 'yookassa';
const purpose = 'payment-provider';
const stored = z.object({
  shopId: z.string(),
  secretKey: z.string(),
  vatCode: z.number().int().nullable(),
  keepsMethods: z.boolean().default(false),
});

/** What the reseller has at YooKassa; null where it is not set up. */
export async function yookassaSettings(tx: Tx = db): Promise<YookassaSettings | null> {
  const row = await tx.setting.findUnique({ where: { key } });
  const sealed = z.string().safeParse(row?.value).data;
  return sealed === undefined ? null : stored.parse(JSON.parse(open(sealed, purpose)));
}

export async function saveYookassa(tx: Tx, settings: YookassaSettings): Promise<void> {
  const value = seal(JSON.stringify(settings), purpose);
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value, updatedAt: now() } });
}

/** Whether somebody may still pay by a provider what they began in the last day. */
export async function isAwaited(tx: Tx, provider: ProviderName): Promise<boolean> {
  const since = new Date(nowMs() - 24 * 60 * 60_000);
  return (await tx.payment.count({ where: { provider, state: 'pending', createdAt: { gt: since } } })) > 0;
}

/** Takes no more payments by YooKassa; nobody can be asked any more what became of those that wait. */
export async function removeYookassa(tx: Tx): Promise<void> {
  await tx.setting.deleteMany({ where: { key } });
}

/** By whom customers can pay now, in the order in which they are offered. */
export async function providersOn(tx: Tx = db): Promise<readonly ProviderName[]> {
  const hasYookassa = (await tx.setting.count({ where: { key } })) > 0;
  return [...(hasYookassa ? (['yookassa'] as const) : []), ...(hasSandbox() ? (['sandbox'] as const) : [])];
}

/** Those of them that keep what customers pay with. */
export async function keepers(tx: Tx = db): Promise<readonly ProviderName[]> {
  const settings = await yookassaSettings(tx);
  return [...(settings?.keepsMethods ? (['yookassa'] as const) : []), ...(hasSandbox() ? (['sandbox'] as const) : [])];
}

/** One of them, ready to be asked; null where it is not set up. */
export async function providerOf(name: ProviderName): Promise<Provider | null> {
  if (name === 'sandbox') return hasSandbox() ? sandbox : null;
  const settings = await yookassaSettings();
  return settings && yookassa(settings);
}

/** It gives money away: only where the registrar gives names away, too. */
export const hasSandbox = (): boolean => env.PAYMENTS_SANDBOX === '1';
