import 'server-only';
import { everyOther, marginRow, ruleRow, type PriceRule } from '@/lib/money/prices/rules';
import type { PriceAct } from '@/lib/money/prices/act-schema';
import type { Margin } from '@/lib/money/prices/prices';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** Sets the price rule of a zone, or of all that have none of their own. */
export async function saveRule(tx: Tx, rule: PriceRule): Promise<void> {
  await lockPrices(tx);
  const { tld, ...margin } = ruleRow(rule);
  await tx.priceRule.upsert({ where: { tld }, create: { tld, ...margin }, update: margin });
}

/** Lets a zone follow the general rule again, on sale or not. */
export async function dropRule(tx: Tx, tld: string): Promise<void> {
  await lockPrices(tx);
  await tx.priceRule.deleteMany({ where: { tld } });
}

/** A special rule as it is asked for; null = whichever zone, group or act. */
export type WantedRule = Margin & {
  readonly tld: string | null;
  readonly groupId: string | null;
  readonly act: PriceAct | null;
};

/** `taken`: there is another rule for the same. `gone`: the rule or its group is not there any more. */
export type NotSaved = 'taken' | 'gone';

/** Sets a special rule: a new one, or another margin and scope of one that there is; its id. */
export async function saveSpecialRule(
  { tx, actor, address }: Change<StaffActor>,
  id: string | null,
  wanted: WantedRule,
): Promise<Result<string, NotSaved>> {
  const saved = await write(tx, id, wanted);
  if (!saved.ok) return saved;
  const details = { ...wanted };
  await audit(tx, actor, { action: 'prices.special', subject: `special-rule:${saved.value}`, details, address });
  return saved;
}

async function write(
  tx: Tx,
  id: string | null,
  { tld, groupId, act, ...margin }: WantedRule,
): Promise<Result<string, NotSaved>> {
  await lockPrices(tx);
  const scope = { tld: tld ?? everyOther, groupId, act: act ?? everyOther };
  const other = await tx.specialRule.findFirst({ where: scope, select: { id: true } });
  if (other && other.id !== id) return fail('taken');
  if (groupId !== null && (await tx.customerGroup.count({ where: { id: groupId } })) === 0) return fail('gone');
  const data = { ...scope, ...marginRow(margin) };
  if (id === null) {
    const made = newId('spr');
    await tx.specialRule.create({ data: { id: made, ...data } });
    return ok(made);
  }
  const { count } = await tx.specialRule.updateMany({ where: { id }, data });
  return count === 0 ? fail('gone') : ok(id);
}

/** Drops a special rule: what it decided is decided by the next one. Whether there was one. */
export async function dropSpecialRule(tx: Tx, id: string): Promise<boolean> {
  await lockPrices(tx);
  const { count } = await tx.specialRule.deleteMany({ where: { id } });
  return count > 0;
}

/** Whoever changes prices waits for whoever does, so that a plan is carried out on the prices it was made from. */
export async function lockPrices(tx: Tx): Promise<void> {
  await lock(tx, 'prices');
}
