import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { storedRegime, type Regime } from '@/lib/money/tax/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { sellerDetails, type SellerDetails, type SellerInput } from './schema';

export type Seller = {
  readonly id: string;
  readonly isDefault: boolean;
  readonly details: SellerDetails;
  /** The latest first. */
  readonly regimes: readonly { readonly since: string; readonly regime: Regime }[];
  /** Ids of the pictures that new papers bear. */
  readonly pictures: { readonly signature: string | null; readonly stamp: string | null };
};

/** Writes a seller down, or changes what it is from now on; the first becomes the default. */
export async function saveSeller(
  { tx, actor, address }: Change<StaffActor>,
  { id: known, regime, since, ...details }: SellerInput,
): Promise<Result<null, 'notFound'>> {
  const data = { name: details.name, details };
  const id = known === '' ? newId('sel') : known;
  if (known === '') await tx.seller.create({ data: { id, ...data, isDefault: (await tx.seller.count()) === 0 } });
  if (known !== '') {
    const { count } = await tx.seller.updateMany({ where: { id }, data: { ...data, updatedAt: now() } });
    if (count === 0) return fail('notFound');
  }
  const day = dateOfDay(since) ?? now();
  await tx.sellerRegime.upsert({
    where: { sellerId_since: { sellerId: id, since: day } },
    create: { sellerId: id, since: day, regime },
    update: { regime },
  });
  await audit(tx, actor, {
    action: 'settings.seller',
    subject: `seller:${id}`,
    details: { name: details.name, inn: details.inn, account: details.account, regime, since },
    address,
  });
  return ok(null);
}

/** New papers are in the name of this one. */
export async function makeDefault(
  { tx, actor, address }: Change<StaffActor>,
  id: string,
): Promise<Result<null, 'notFound'>> {
  await tx.$executeRaw`SELECT FROM seller ORDER BY id FOR UPDATE`;
  if ((await tx.seller.count({ where: { id } })) === 0) return fail('notFound');
  await tx.seller.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
  await tx.seller.update({ where: { id }, data: { isDefault: true } });
  await audit(tx, actor, { action: 'settings.seller.default', subject: `seller:${id}`, address });
  return ok(null);
}

/** In whose name papers are made out now; null while the reseller has named nobody. */
export async function defaultSeller(tx: Tx): Promise<Seller | null> {
  const row = await tx.seller.findFirst({ where: { isDefault: true }, include: parts });
  return row && sellerOf(row);
}

export async function sellersIn(tx: Tx): Promise<readonly Seller[]> {
  const rows = await tx.seller.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: parts });
  return rows.map(sellerOf);
}

const parts = {
  regimes: { orderBy: { since: 'desc' } },
  pictures: { where: { replacedAt: null }, select: { id: true, kind: true } },
} as const;

type Row = {
  readonly id: string;
  readonly isDefault: boolean;
  readonly details: unknown;
  readonly regimes: readonly { readonly since: Date; readonly regime: string }[];
  readonly pictures: readonly { readonly id: string; readonly kind: string }[];
};

function sellerOf({ id, isDefault, details, regimes: said, pictures }: Row): Seller {
  const picture = (kind: string) => pictures.find((one) => one.kind === kind)?.id ?? null;
  return {
    id,
    isDefault,
    details: sellerDetails.parse(details),
    regimes: said.map(({ since, regime }) => ({ since: dayOf(since), regime: storedRegime.parse(regime) })),
    pictures: { signature: picture('signature'), stamp: picture('stamp') },
  };
}
