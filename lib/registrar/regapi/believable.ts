import { dayIn } from './answer-values';
import { isRow } from './row';

/**
 * Says of a value which part of it is not believed, by its path: empty for the whole of it; null where all is believed.
 * Plain functions, for a sync asks them of hundreds of thousands of rows and most say what they should.
 */
export type Belief = (value: unknown) => readonly PropertyKey[] | null;

/** How the registrar says that there is nothing: left out, empty, a word, or the day that is none. */
export function isNothing(value: unknown): boolean {
  if (typeof value !== 'string') return value === undefined || value === null;
  return value === '' || value === 'null' || (value.startsWith('0000-00-00') && /^.*$/.test(value));
}

type Test = (value: unknown) => boolean;

const whole: readonly PropertyKey[] = [];

/** A field that stands in every row. */
const must =
  (belief: Belief): Belief =>
  (value) =>
    isNothing(value) ? whole : belief(value);

/** A field that may say nothing, but nothing else than what it is for. */
const may =
  (belief: Belief): Belief =>
  (value) =>
    isNothing(value) ? null : belief(value);

const that =
  (test: Test): Belief =>
  (value) =>
    test(value) ? null : whole;

/** A row with these fields; of others nothing is expected. */
function row(fields: Readonly<Record<string, Belief>>): Belief {
  const beliefs = Object.entries(fields);
  return (value) => {
    if (!isRow(value)) return whole;
    for (const [name, belief] of beliefs) {
      const doubt = belief(value[name]);
      if (doubt) return [name, ...doubt];
    }
    return null;
  };
}

/** Some of them, or one alone. */
const listOf =
  (belief: Belief): Belief =>
  (value) => {
    if (!Array.isArray(value)) return belief(value);
    for (const [index, each] of value.entries()) {
      const doubt = belief(each);
      if (doubt) return [index, ...doubt];
    }
    return null;
  };

/** A row of which more is true than of its fields one by one. */
const both =
  (first: Belief, second: Belief): Belief =>
  (value) =>
    first(value) ?? second(value);

const matches = (pattern: RegExp): Belief => that((value) => typeof value === 'string' && pattern.test(value));

const says = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const isNumber: Test = (value) =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()));

const numeric = that(isNumber);

const upTo = (max: number): Belief =>
  that((value) => isNumber(value) && Number.isSafeInteger(Number(value)) && Number(value) >= 0 && Number(value) <= max);

const day = that((value) => dayIn(value) !== null);
const price = that((value) => says(value) && /^\d{1,12}(\.\d+)?$/.test(String(value).trim()));
const word = matches(/^(?!null$)[a-z][a-z0-9_]{0,62}$/i);
const state = matches(/^[NASDO]$/i);

/** Text that a person could have written; NUL is dropped where it is read. */
const isPlain = (value: unknown): value is string | number => {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && value.length <= 1000 && !/[\u0001-\u0008\u000b-\u001f\u007f]|^\0$/.test(value);
};
const plain = that(isPlain);

/** A name, also one that is no domain's. */
const named = that((value) => isPlain(value) && /\p{L}/u.test(String(value)));

const dates = { creation_date: may(day), expiration_date: may(day) };

/** service/get_list (REG.API 7.8) */
export const believableService = row({
  servtype: must(word),
  state: must(state),
  dname: may(named),
  subtype: may(plain),
  uplink_service_id: may(upTo(Number.MAX_SAFE_INTEGER)),
  ...dates,
});

const folder = row({ folder_id: must(numeric), folder_name: must(plain) });

/** service/get_info (REG.API 7.7) */
export const believableInfo = row({
  state: must(state),
  dname: may(named),
  folders: may(listOf(folder)),
  ...dates,
});

const itemFields = ['itemtype', 'action', 'servtype', 'dname', 'service_id'] as const;

const billed = both(
  row({ itemtype: may(word), action: may(word), servtype: may(word), dname: may(named) }),
  that((item) => isRow(item) && itemFields.some((name) => !isNothing(item[name]))),
);

/** bill/get_not_payed, bill/get_for_period (REG.API 6.2, 6.3) */
export const believableBill = both(
  row({
    bill_date: may(day),
    pay_date: may(day),
    payment: may(price),
    total_payment: may(price),
    pay_type: may(word),
    pay_status: may(word),
    items: may(listOf(billed)),
  }),
  (bill) => (isRow(bill) && isNothing(bill['total_payment']) && isNothing(bill['payment']) ? ['total_payment'] : null),
);

const host = matches(/^[\p{L}\p{N}._-]+\.[\p{L}\p{N}_-]+\.?$/u);

/** domain/get_nss (REG.API 8.19); a name without servers has a list without any. */
export const believableServers = row({
  dname: may(named),
  nss: must(listOf(row({ ns: must(host), ip: may(plain) }))),
});

const rr = row({
  rectype: must(matches(/^(?!null$)[a-z][a-z0-9]{0,9}$/i)),
  // A text may say "null".
  content: that((value) => isPlain(value) && value !== ''),
  subname: may(that((value) => isPlain(value) && /^[^\s:[\]{}]+$/.test(String(value)))),
  prio: may(numeric),
  priority: may(numeric),
});

const ttl = that((value) => says(value) && /^\d{1,10}[smhdw]?$/i.test(String(value)));

/** zone/get_resource_records (REG.API 9.10); an empty zone has a list without records. */
export const believableZone = row({
  dname: may(named),
  rrs: must(listOf(rr)),
  soa: may(
    both(
      row({ ttl: may(ttl), minimum_ttl: may(ttl) }),
      that((soa) => isRow(soa) && (!isNothing(soa['ttl']) || !isNothing(soa['minimum_ttl']))),
    ),
  ),
});

/** domain/get_prices (REG.API 8.2); prices of renewals are told to those who ask. */
export const believablePrice = row({
  reg_price: must(price),
  renew_price: may(price),
  reg_min_period: may(upTo(100)),
  reg_max_period: may(upTo(100)),
  currency: may(that((value) => typeof value === 'string')),
});

const days = upTo(3660);

const zoneName = that(
  (value) => isPlain(value) && /^[\p{L}\p{M}\p{N}_.-]{1,80}$/u.test(String(value)) && /\p{L}/u.test(String(value)),
);

/** domain/get_tld_info (REG.API 8.27) */
export const believableRule = row({
  tld_info: must(
    row({
      tld: must(zoneName),
      reject_days_of_renew_after_create: may(days),
      renew_grace_period_before_expdate: may(days),
      renew_grace_period_after_expdate: may(days),
      restoration_grace_period: may(days),
      min_nss_count: may(upTo(100)),
      max_nss_count: may(upTo(100)),
    }),
  ),
});
