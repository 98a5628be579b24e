import { z } from 'zod';
import { amount, calendarDate, numeric } from './answer-values';

/** How the registrar says that there is nothing: left out, empty, a word, or the day that is none. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && /^(null|0000-00-00.*)?$/.test(value));
}

/** A field that stands in every row. */
const must = (schema: z.ZodType) =>
  z.preprocess(
    (value) => (isNothing(value) ? null : value),
    z.unknown().refine((value) => schema.safeParse(value).success),
  );

/** A field that may say nothing, but nothing else than what it is for. */
const may = (schema: z.ZodType) =>
  z
    .unknown()
    .optional()
    .refine((value) => isNothing(value) || schema.safeParse(value).success);

const day = z.string().refine((text) => calendarDate.parse(text) !== null);
const whole = (max: number) => numeric.pipe(z.int().min(0).max(max));
const price = amount.refine((decimal) => !decimal.startsWith('-'));
const word = z.string().regex(/^(?!null$)[a-z][a-z0-9_]{0,62}$/i);
/** Text that a person could have written; NUL is dropped where it is read. */
const plain = z
  .union([z.string().max(1000), z.number()])
  .refine((text) => !/[\u0001-\u0008\u000b-\u001f\u007f]/.test(String(text)) && String(text) !== '\0');
/** A name, also one that is no domain's. */
const named = plain.refine((text) => /\p{L}/u.test(String(text)));
const state = z.string().regex(/^[NASDO]$/i);
const listOf = (row: z.ZodType) => z.union([z.array(row), row]);

const dates = { creation_date: may(day), expiration_date: may(day) };

/** service/get_list (REG.API 7.8) */
export const believableService = z.looseObject({
  servtype: must(word),
  state: must(state),
  dname: may(named),
  subtype: may(plain),
  uplink_service_id: may(whole(Number.MAX_SAFE_INTEGER)),
  ...dates,
});

const folder = z.looseObject({ folder_id: must(numeric), folder_name: must(plain) });

/** service/get_info (REG.API 7.7) */
export const believableInfo = z.looseObject({
  state: must(state),
  dname: may(named),
  folders: may(listOf(folder)),
  ...dates,
});

const billed = z
  .looseObject({ itemtype: may(word), action: may(word), servtype: may(word), dname: may(named) })
  .refine((item) => ['itemtype', 'action', 'servtype', 'dname', 'service_id'].some((name) => !isNothing(item[name])));

/** bill/get_for_period (REG.API 6.3) */
export const believableBill = z
  .looseObject({
    bill_date: may(day),
    pay_date: may(day),
    payment: may(price),
    total_payment: may(price),
    pay_type: may(word),
    pay_status: may(word),
    items: may(listOf(billed)),
  })
  .refine((bill) => !isNothing(bill['total_payment']) || !isNothing(bill['payment']), { path: ['total_payment'] });

const host = z.string().regex(/^[\p{L}\p{N}._-]+\.[\p{L}\p{N}_-]+\.?$/u);

/** domain/get_nss (REG.API 8.19); a name without servers has a list without any. */
export const believableServers = z.looseObject({
  dname: may(named),
  nss: must(listOf(z.looseObject({ ns: must(host), ip: may(plain) }))),
});

const rr = z.looseObject({
  rectype: must(z.string().regex(/^(?!null$)[a-z][a-z0-9]{0,9}$/i)),
  // A text may say "null".
  content: plain.refine((text) => text !== ''),
  subname: may(plain.refine((text) => /^[^\s:[\]{}]+$/.test(String(text)))),
  prio: may(numeric),
  priority: may(numeric),
});

const ttl = z.union([z.string(), z.number()]).refine((time) => /^\d{1,10}[smhdw]?$/i.test(String(time)));

/** zone/get_resource_records (REG.API 9.10); an empty zone has a list without records. */
export const believableZone = z.looseObject({
  dname: may(named),
  rrs: must(listOf(rr)),
  soa: may(
    z
      .looseObject({ ttl: may(ttl), minimum_ttl: may(ttl) })
      .refine((soa) => !isNothing(soa['ttl']) || !isNothing(soa['minimum_ttl'])),
  ),
});

/** domain/get_prices (REG.API 8.2); prices of renewals are told to those who ask. */
export const believablePrice = z.looseObject({
  reg_price: must(price),
  renew_price: may(price),
  reg_min_period: may(whole(100)),
  reg_max_period: may(whole(100)),
  currency: may(z.string()),
});

const days = whole(3660);

/** domain/get_tld_info (REG.API 8.27) */
export const believableRule = z.looseObject({
  tld_info: must(
    z.looseObject({
      tld: must(
        plain.refine((text) => /^[\p{L}\p{M}\p{N}_.-]{1,80}$/u.test(String(text)) && /\p{L}/u.test(String(text))),
      ),
      reject_days_of_renew_after_create: may(days),
      renew_grace_period_before_expdate: may(days),
    }),
  ),
});
