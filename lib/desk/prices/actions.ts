'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import { applyPrices } from '@/lib/money/prices/apply-prices';
import { dropRule, dropSpecialRule, saveRule, saveSpecialRule } from '@/lib/money/prices/change-rule';
import { learnRestorationFee } from '@/lib/money/prices/restoration';
import { allZones } from '@/lib/money/prices/zones';
import { lockAllPrices, lockPrice, unlockPrice } from '@/lib/portfolio/domains/lock-price';
import { messageKey } from '@/lib/base/i18n/message-key';
import { homeCurrency, money } from '@/lib/base/values/money';
import { routes } from '@/lib/base/routes';
import { changeTyped, priceChangeSearch, zonesMeant } from './price-change';
import { applyPricesInput, priceRuleInput, resetRuleInput, restorationFeeInput } from './price-rule-schema';
import { lockAllInput, lockPriceInput, unlockPriceInput } from './price-lock-schema';
import { dropSpecialInput, specialRuleInput } from './special-rule-schema';
import { placeZone, sellZones, stopSelling, written } from './sell-zones';
import { moveZoneInput, putOnSaleInput, takeOffSaleInput } from './zone-on-sale-schema';

/** Sets the price rule of a zone, or of all that have none of their own. */
export const savePriceRule = action(
  {
    name: 'prices.save',
    input: priceRuleInput,
    guard: policy['prices.change'],
    audit: ({ tld, marginBps, fixedMinor, roundToMinor, leastMinor }) => ({
      subject: `price-rule:${tld}`,
      details: { marginBps, fixedMinor, roundToMinor, leastMinor },
    }),
  },
  async ({ input, tx }) => {
    await saveRule(tx, input);
    return { ok: true, value: null, redirectTo: routes.admin.prices(input.list) };
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
    await dropRule(tx, input.tld);
    return { ok: true, value: null, redirectTo: routes.admin.prices(input.list) };
  },
);

/** Writes down what the registrar takes for giving a lapsed name of a zone back; by it customers can order that. */
export const saveRestorationFee = action(
  {
    name: 'prices.restoration',
    input: restorationFeeInput,
    guard: policy['prices.change'],
    audit: ({ tld, fee }) => ({ subject: `price-rule:${tld}`, details: { feeMinor: fee ?? null } }),
  },
  async ({ input: { tld, list, fee }, actor: { userId }, tx }) => {
    if (!(await allZones(tx)).some((zone) => zone.tld === tld)) return { ok: false, formErrors: ['errors.stale'] };
    await learnRestorationFee(tx, { tld, fee: fee === undefined ? null : money(fee, homeCurrency), userId });
    return { ok: true, value: null, redirectTo: routes.admin.prices(list) };
  },
);

/** Sets a rule for some customers or acts. */
export const saveSpecial = action(
  { name: 'prices.special', input: specialRuleInput, guard: policy['prices.change'] },
  async ({ input: { rule, wanted }, actor, tx, request: { address } }) => {
    const { tld } = wanted;
    if (tld !== null && !(await allZones(tx)).some((zone) => zone.tld === tld))
      return { ok: false, fieldErrors: { zone: ['prices.special.errors.noSuchZone'] } };
    return replyOf(
      await saveSpecialRule({ tx, actor, address }, rule, wanted),
      { taken: { field: 'group', says: 'prices.special.errors.taken' }, gone: 'errors.stale' },
      { message: 'prices.special.saved', redirectTo: routes.admin.specialPrices() },
    );
  },
);

/** Drops a rule for some customers or acts. */
export const dropSpecial = action(
  {
    name: 'prices.specialDrop',
    input: dropSpecialInput,
    guard: policy['prices.change'],
    audit: ({ rule }) => ({ subject: `special-rule:${rule}` }),
  },
  async ({ input: { rule }, tx }) =>
    (await dropSpecialRule(tx, rule))
      ? { ok: true, value: null, message: 'prices.special.dropped' }
      : { ok: false, formErrors: ['errors.stale'] },
);

/** Promises the owner of a domain its renewal price. */
export const lockRenewalPrice = action(
  { name: 'prices.lock', input: lockPriceInput, guard: policy['prices.change'] },
  async ({ input: { domain: domainId, price, until, why: belowCostWhy }, actor, tx, request: { address } }) =>
    replyOf(
      await lockPrice({ tx, actor, address }, { domainId, yearly: money(price, homeCurrency), until, belowCostWhy }),
      { notOwned: 'errors.stale', belowCost: { field: 'why', says: 'prices.lock.errors.belowCost' } },
      { message: 'prices.lock.locked' },
    ),
);

/** Takes the promise back. */
export const unlockRenewalPrice = action(
  { name: 'prices.unlock', input: unlockPriceInput, guard: policy['prices.change'] },
  async ({ input: { domain }, actor, tx, request: { address } }) =>
    replyOf(
      await unlockPrice({ tx, actor, address }, domain),
      { notLocked: 'errors.stale' },
      { message: 'prices.lock.unlocked' },
    ),
);

/** Promises a customer the prices of now for all domains that they have. */
export const lockAllRenewalPrices = action(
  { name: 'prices.lockAll', input: lockAllInput, guard: policy['prices.change'] },
  async ({ input: { customer: customerId, until }, actor, tx, request: { address } }) => {
    const count = await lockAllPrices({ tx, actor, address }, { customerId, until });
    return { ok: true, value: null, message: messageKey('prices.lock.lockedAll', { count }) };
  },
);

/** Changes the prices of several zones as their preview said; one that is out of date leads to a new preview. */
export const applyPriceChange = action(
  { name: 'prices.change', input: applyPricesInput, guard: policy['prices.change'] },
  async ({ input: { query, mark, key, agreed }, actor, tx, request }) => {
    const search = priceChangeSearch.parse(paramsOf(query));
    const typed = changeTyped(search);
    if (typed.kind !== 'read') return { ok: false, formErrors: ['errors.stale'] };
    const tlds = zonesMeant(await allZones(tx), search).map(({ tld }) => tld);
    const asked = { tlds, change: typed.change, mark, key, isAgreed: agreed === 'on' };
    const applied = await applyPrices(tx, actor, asked, request.address);
    if (applied.ok) return { ok: true, value: null, redirectTo: routes.admin.prices({ changed: applied.value }) };
    if (applied.error === 'notAgreed') return { ok: false, fieldErrors: { agreed: ['prices.bulk.agreeFirst'] } };
    const again = new URLSearchParams(query);
    again.set('moved', '1');
    return { ok: true, value: null, redirectTo: routes.admin.priceChange(again.toString()) };
  },
);

const notSold = { unknown: 'prices.onSale.unknown', unsupported: 'prices.onSale.unsupported' } as const;

/** Puts zones on sale behind those that are; refused as a whole where one of them cannot be sold. */
export const putZonesOnSale = action(
  { name: 'zones.putOnSale', input: putOnSaleInput, guard: policy['prices.change'] },
  async ({ input, actor, tx, request }) => {
    const sold = await sellZones({ tx, actor, address: request.address }, input.zones);
    return replyOf(
      sold,
      ({ code, tlds }) => ({
        field: 'zones',
        says: messageKey(notSold[code], { zones: written(tlds) }),
      }),
      (added) => ({
        message:
          added.length > 0 ? messageKey('prices.onSale.added', { zones: written(added) }) : 'prices.onSale.wereOnSale',
      }),
    );
  },
);

/** Takes a zone off sale. */
export const takeZoneOffSale = action(
  { name: 'zones.takeOffSale', input: takeOffSaleInput, guard: policy['prices.change'] },
  async ({ input: { tld }, actor, tx, request }) =>
    replyOf(
      await stopSelling({ tx, actor, address: request.address }, tld),
      {},
      { message: messageKey('prices.onSale.taken', { zone: written([tld]) }) },
    ),
);

/** Gives a zone on sale another place. */
export const moveZoneOnSale = action(
  { name: 'zones.move', input: moveZoneInput, guard: policy['prices.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(await placeZone({ tx, actor, address: request.address }, input), { notOnSale: 'errors.notFound' }),
);

function paramsOf(query: string): Readonly<Record<string, readonly string[]>> {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}
