import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { closingInput, type ClosingInput } from './schema';

const key = 'closing';

/** Whether months are closed by the clock, and from which day; off until the owner says so. */
export async function readClosing(tx: Tx): Promise<ClosingInput> {
  const row = await tx.setting.findUnique({ where: { key } });
  return closingInput.safeParse(row?.value).data ?? { isOn: false, day: 1 };
}

export async function saveClosing(tx: Tx, value: ClosingInput): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value, updatedAt: now() } });
}
