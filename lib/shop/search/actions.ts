'use server';

import { audit } from '@/lib/people/audit/audit';
import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { checkNames } from '@/lib/registrar/account/availability';
import { cartOwner, writeCartToken } from '@/lib/shop/cart/cart-cookie';
import { cartOf } from '@/lib/shop/cart/cart';
import {
  addLine,
  changeYears,
  findQuote,
  openQuote,
  removeLine,
  repriceQuote,
  type AddError,
} from '@/lib/shop/cart/quote';
import { addToCartInput, cartLineInput, changeYearsInput, emptyInput } from '@/lib/shop/search/schema';
import { moveZoneInput, putOnSaleInput, takeOffSaleInput } from '@/lib/money/prices/zone-on-sale-schema';
import { sellZones, written } from '@/lib/money/prices/sell-zones';
import { applyPrices, lockPrices } from '@/lib/money/prices/apply-prices';
import { priceChangeSearch } from '@/lib/money/prices/price-change';
import { applyPricesInput, priceRuleInput, resetRuleInput } from '@/lib/money/prices/price-rule-schema';
import { namesOnSale } from '@/lib/shop/search/names-on-sale';
import { visitorAddress } from '@/lib/registrar/account/visitor';
import { cartLimits } from '@/lib/registrar/account/visitor-limits';
import { allZones } from '@/lib/money/prices/zones';
import { moveZone, takeOffSale } from '@/lib/money/prices/zones-on-sale';
import { db, type Tx } from '@/lib/base/db/client';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { parseDomainName, type DomainName } from '@/lib/base/values/domain-name';

/** Puts a name into the cart, after asking the registrar where that was not done within a minute. */
export const addToCart = action(
  {
    name: 'cart.add',
    input: addToCartInput,
    guard: 'anyone',
    limits: (_input, { address }) => cartLimits(address),
    prepare: async ({ name }) => {
      const parsed = await readName(db, name);
      if (parsed) await checkNames(await namesOnSale(db, [parsed]), { visitor: await visitorAddress() });
    },
  },
  async ({ input, tx }) => {
    const name = await readName(tx, input.name);
    if (!name) return { ok: false, formErrors: ['errors.invalidDomainName'] };
    const quote = await openQuote(tx, await cartOwner());
    const added = await addLine(tx, quote.id, name, input.premiumPrice ?? null);
    if (!added.ok) return { ok: false, formErrors: [messageOf(added.error, name.unicode)] };
    if (quote.token !== null) await writeCartToken(quote.token);
    return { ok: true, value: { ascii: name.ascii } };
  },
);

/** Takes a name out of the cart. */
export const removeFromCart = action(
  { name: 'cart.remove', input: cartLineInput, guard: 'anyone' },
  async ({ input, tx }) => {
    const id = await findQuote(tx, await cartOwner());
    if (id !== null) await removeLine(tx, id, input.name);
    return { ok: true, value: null, redirectTo: routes.cart() };
  },
);

/** Changes for how many years a name of the cart is bought. */
export const changeCartYears = action(
  { name: 'cart.years', input: changeYearsInput, guard: 'anyone' },
  async ({ input, tx }) => {
    const id = await findQuote(tx, await cartOwner());
    const changed = id === null ? null : await changeYears(tx, id, input.name, input.years);
    if (changed && !changed.ok) return { ok: false, fieldErrors: { years: ['errors.invalidChoice'] } };
    return { ok: true, value: null, redirectTo: routes.cart() };
  },
);

/** Asks about every name of the cart again and takes the prices of now. */
export const refreshCart = action(
  {
    name: 'cart.refresh',
    input: emptyInput,
    guard: 'anyone',
    limits: (_input, { address }) => cartLimits(address),
    prepare: async () => {
      const cart = await cartOf(await cartOwner());
      if (!cart) return;
      const names = cart.lines.flatMap(({ ascii }) => {
        const parsed = parseDomainName(ascii);
        return parsed.ok ? [parsed.value] : [];
      });
      await checkNames(await namesOnSale(db, names), { visitor: await visitorAddress() });
    },
  },
  async ({ tx }) => {
    const id = await findQuote(tx, await cartOwner());
    if (id !== null) await repriceQuote(tx, id);
    return { ok: true, value: null, redirectTo: routes.cart() };
  },
);

/** Sets the price rule of a zone, or of all that have none of their own. */
export const savePriceRule = action(
  {
    name: 'prices.save',
    input: priceRuleInput,
    guard: policy['prices.change'],
    audit: ({ tld, marginBps, fixedMinor, roundToMinor }) => ({
      subject: `price-rule:${tld}`,
      details: { marginBps, fixedMinor, roundToMinor },
    }),
  },
  async ({ input, tx }) => {
    const { tld, list, marginBps, fixedMinor, roundToMinor } = input;
    await lockPrices(tx);
    const rule = { marginBps, fixedMinor: BigInt(fixedMinor), roundToMinor: BigInt(roundToMinor) };
    await tx.priceRule.upsert({ where: { tld }, create: { tld, ...rule }, update: rule });
    return { ok: true, value: null, redirectTo: routes.admin.prices(list) };
  },
);

/** Lets a zone follow the general rule again, on sale or not. */
export const dropPriceRule = action(
  {
    name: 'prices.drop',
    input: resetRuleInput,
    guard: policy['prices.change'],
    audit: ({ tld }) => ({ subject: `price-rule:${tld}` }),
  },
  async ({ input, tx }) => {
    await lockPrices(tx);
    await tx.priceRule.deleteMany({ where: { tld: input.tld } });
    return { ok: true, value: null, redirectTo: routes.admin.prices(input.list) };
  },
);

/** Changes the prices of several zones as their preview said; one that is out of date leads to a new preview. */
export const applyPriceChange = action(
  { name: 'prices.change', input: applyPricesInput, guard: policy['prices.change'] },
  async ({ input: { query, mark, key, agreed }, actor, tx, request }) => {
    const search = priceChangeSearch.parse(paramsOf(query));
    const applied = await applyPrices(tx, actor, { search, mark, key, isAgreed: agreed === 'on' }, request.address);
    if (applied.ok) return { ok: true, value: null, redirectTo: routes.admin.prices({ changed: applied.value }) };
    if (applied.error === 'not_agreed') return { ok: false, fieldErrors: { agreed: ['prices.bulk.agreeFirst'] } };
    if (applied.error === 'unreadable') return { ok: false, formErrors: ['errors.stale'] };
    const again = new URLSearchParams(query);
    again.set('moved', '1');
    return { ok: true, value: null, redirectTo: routes.admin.priceChange(again.toString()) };
  },
);

/** Puts zones on sale behind those that are; refused as a whole where one of them cannot be sold. */
export const putZonesOnSale = action(
  { name: 'zones.putOnSale', input: putOnSaleInput, guard: policy['prices.change'] },
  async ({ input, actor, tx, request }) => {
    const sold = await sellZones(tx, actor, input.zones, request.address);
    if (!sold.ok) {
      const { reason, tlds } = sold.error;
      return { ok: false, fieldErrors: { zones: [messageKey(`prices.onSale.${reason}`, { zones: written(tlds) })] } };
    }
    const added = { zones: written(sold.value) };
    const message = sold.value.length > 0 ? messageKey('prices.onSale.added', added) : 'prices.onSale.wereOnSale';
    return { ok: true, value: null, message };
  },
);

/** Takes a zone off sale; its price rule stays, and whoever has names there can renew them. */
export const takeZoneOffSale = action(
  { name: 'zones.takeOffSale', input: takeOffSaleInput, guard: policy['prices.change'] },
  async ({ input: { tld }, actor, tx, request }) => {
    const [taken] = await takeOffSale(tx, [tld]);
    if (taken !== undefined)
      await audit(tx, actor, {
        action: 'zones.takeOffSale',
        subject: 'zones-on-sale',
        details: { names: `.${tld}` },
        address: request.address,
      });
    return { ok: true, value: null, message: messageKey('prices.onSale.taken', { zone: `.${tld}` }) };
  },
);

/** Gives a zone on sale another place. */
export const moveZoneOnSale = action(
  { name: 'zones.move', input: moveZoneInput, guard: policy['prices.change'] },
  async ({ input: { tld, place }, actor, tx, request }) => {
    const moved = await moveZone(tx, tld, place);
    if (moved === null) return { ok: false, formErrors: ['errors.notFound'] };
    if (moved)
      await audit(tx, actor, {
        action: 'zones.move',
        subject: 'zones-on-sale',
        details: { names: `.${tld}`, place: String(place) },
        address: request.address,
      });
    return { ok: true, value: null };
  },
);

function paramsOf(query: string): Readonly<Record<string, readonly string[]>> {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

async function readName(tx: Tx, typed: string): Promise<DomainName | null> {
  const zones = await allZones(tx);
  const parsed = parseDomainName(typed, { zones: zones.map(({ tld }) => tld) });
  return parsed.ok && parsed.value.tld !== '' ? parsed.value : null;
}

function messageOf(error: AddError, name: string): string {
  return messageKey(`search.addErrors.${error.reason}`, { name });
}
