import { z } from 'zod';
import {
  amount,
  amountOrNull,
  calendarDate,
  currency,
  currencyOrNull,
  flag,
  idOrNull,
  numericOrNull,
  text,
  textOrNull,
} from '../answer-values';
import { believablePrice } from '../believable';
import { fn } from '../declare';
import { currencyInput, dateInput, dnameList, dnameOrList, domainIdentity, flagInput } from '../input-values';
import { domainItems, listOf, listOrNull } from '../items';

const zonePrices = z.looseObject({
  /** For one year. */
  reg_price: amountOrNull,
  retail_reg_price: amountOrNull,
  /** With `show_renew_data`. */
  renew_price: amountOrNull,
  retail_renew_price: amountOrNull,
  reg_min_period: numericOrNull,
  reg_max_period: numericOrNull,
});

export const domainLookups = [
  fn({
    name: 'domain/nop',
    section: '8.1',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(domainIdentity),
    answer: z.looseObject({ service_id: idOrNull }),
  }),
  fn({
    name: 'domain/get_prices',
    section: '8.2',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    believes: { list: 'prices', byKey: true, row: believablePrice },
    input: z.strictObject({
      show_renew_data: flagInput.optional(),
      show_update_data: flagInput.optional(),
      currency: currencyInput,
    }),
    answer: z.looseObject({
      currency,
      price_group: textOrNull,
      /** By zone; "__idn.com" holds the prices of national names in com. */
      prices: z.record(z.string(), zonePrices),
    }),
  }),
  fn({
    name: 'domain/get_suggest',
    section: '8.3',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      word: z.string().min(1),
      additional_word: z.string().optional(),
      category: z.enum(['pattern', 'search_trends', 'all']).optional(),
      tlds: z.array(z.string()).readonly().optional(),
      use_hyphen: flagInput.optional(),
    }),
    answer: z.looseObject({ suggestions: listOf(z.looseObject({ name: text, avail_in: listOf(text) })) }),
  }),
  fn({
    name: 'domain/get_premium_prices',
    section: '8.4',
    access: 'partners',
    list: 'domains',
    perCall: 100,
    mutates: false,
    billing: false,
    input: z.strictObject({
      ...dnameList,
      currency: currencyInput,
    }),
    answer: z.looseObject({
      currency,
      domains: listOf(
        z.looseObject({
          domain_name: text,
          register_price: amount,
          register_period: numericOrNull,
          renew_price: amountOrNull,
          renew_period: numericOrNull,
        }),
      ),
    }),
  }),
  fn({
    name: 'domain/get_deleted',
    section: '8.5',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      tlds: z
        .array(z.enum(['ru', 'рф', 'su']))
        .readonly()
        .optional(),
      /** Without days: those of the last deletion; at most two months. */
      deleted_from: dateInput.optional(),
      deleted_to: dateInput.optional(),
      created_from: dateInput.optional(),
      created_to: dateInput.optional(),
      /** Leave out names that are registered again. */
      hidereg: flagInput.optional(),
      min_pr: z.int().min(0).optional(),
      min_cy: z.int().min(0).optional(),
    }),
    /** At most 50,000 names. */
    answer: z.looseObject({
      domains: listOrNull(
        z.looseObject({
          domain_name: text,
          date_delete: calendarDate,
          /** "REGISTERED", or "NOT REGISTERED". */
          registered: textOrNull,
          first_create_date: calendarDate,
          yandex_tic: numericOrNull,
          google_pr: numericOrNull,
        }),
      ),
    }),
  }),
  fn({
    name: 'domain/check',
    section: '8.6',
    access: 'partners',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject({
      ...dnameOrList,
      is_transfer: flagInput.optional(),
      premium_as_taken: flagInput.optional(),
      currency: currencyInput,
    }),
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        is_premium: flag,
        /** One year of a premium name. */
        price: amountOrNull,
        renew_price: amountOrNull,
        currency: currencyOrNull,
      }),
      {},
      ['Available'],
    ),
  }),
] as const;
