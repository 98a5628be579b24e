import { incorrect, Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { SHOP_CATEGORIES } from '../rules/shop-categories';
import { lotOn, popularTags, type OpenLot } from '../rules/shop-lots';
import type { World } from '../world/world';
import { caller, type Call, type FunctionTable, type Run } from './call';
import { findDomain } from './identify';
import { identifies } from './identify';
import { getLotList } from './shop-list';
import { describeLot } from './shop-lot';
import { deleteLot, updateLot } from './shop-update';

const DEFAULT_TAGS = 10;

/** REG.API 13.1 */
const nop: Run = (call, world) => {
  if (!identifies(call.fields)) return undefined;
  return { lot_id: String(findLot(call, world).lot.id) };
};

/** Looking at somebody else's lot counts (REG.API 13.4). */
const getInfo: Run = (call, world) => {
  const found = findLot(call, world);
  if (found.lot.accountId !== call.account?.id) found.lot.hits += 1;
  return describeLot(found);
};

/** Anybody may name a lot by its domain; ids are for its seller. */
function findLot(call: Call, world: World): OpenLot {
  const { fields } = call;
  const dname = fields.text('domain_name');
  const isByName = dname !== undefined && !fields.has('service_id') && !fields.has('user_servid');
  const ascii = isByName ? parseDomainName(dname).ascii : findDomain(fields, caller(call), world).dname;
  const found = lotOn(ascii, world);
  if (found === undefined) throw new Refusal('DOMAIN_NOT_FOUND', { domain_name: dname ?? ascii });
  return found;
}

/** REG.API 13.6 */
const getCategoryList: Run = () => ({
  category_list: SHOP_CATEGORIES.map(({ name, subcategories }) => ({
    category_name: name,
    subcategories: Object.entries(subcategories).map(([id, category_name]) => ({ category_name, id })),
  })),
});

/** REG.API 13.7 */
const getSuggestedTags: Run = ({ fields }, world) => {
  const limit = fields.int('limit') ?? DEFAULT_TAGS;
  if (limit < 1) throw incorrect('limit', 'must be 1 to 50');
  return { tags: popularTags(world).slice(0, limit) };
};

export const shopFunctions: FunctionTable = {
  'shop/nop': { run: nop },
  'shop/update_lot': { run: updateLot, changesWorld: true },
  'shop/delete_lot': { run: deleteLot, changesWorld: true },
  'shop/get_info': { run: getInfo, changesWorld: true, isOpen: true },
  'shop/get_lot_list': { run: getLotList, isOpen: true },
  'shop/get_category_list': { run: getCategoryList, isOpen: true },
  'shop/get_suggested_tags': { run: getSuggestedTags, isOpen: true },
};
