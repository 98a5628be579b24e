import { z } from 'zod';
import { amount, amountOrNull, calendarDate, flag, idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { amountInput, contacts, dateInput, dnameList, flagInput, nameServers } from '../input-values';
import { domainItems, listOf } from '../items';

const count = z.int().min(0).optional();

/** A name that is about to be released; `null` and "null" are unknown figures. */
const expiring = {
  dname: text,
  tld: textOrNull,
  first_create_date: calendarDate,
  delete_date: calendarDate,
  /** Visitors a day. */
  uni_avg_attendance: textOrNull,
  /** Page views a day. */
  avg_viewings: textOrNull,
  /** Visitors from search a day. */
  all_avg_traffic: textOrNull,
  search_query_list: textOrNull,
  yandex_tic: numericOrNull,
  google_pr: numericOrNull,
  registrar: textOrNull,
  /** The registrar calls the name premium. */
  is_recommended: flag,
  /** Whoever bids this much ends the auction. In roubles, like all bids. */
  blitz_price: amountOrNull,
};

export const domainExpiring = [
  fn({
    name: 'domain/get_rereg_data',
    section: '8.11',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      ...dnameList,
      /** A part of the name. */
      dname_matching: z.string().optional(),
      search_query: z.string().optional(),
      max_chars: count,
      min_pr: count,
      min_cy: count,
      /** Only names without a known mirror. */
      kley: flagInput.optional(),
      zone: z.enum(['ru', 'su', 'рф']).optional(),
      /** Page views a month. */
      views: count,
      /** Visitors a month. */
      vis: count,
      /** Visitors from search a month. */
      traf: count,
      /** The highest present price. */
      price: amountInput.optional(),
      registrar: z.string().optional(),
      delete_date: dateInput.optional(),
      sortcol: z.enum(['name', 'price', 'fdate', 'date', 'pr', 'cy', 'views', 'vis', 'sch', 'reg']).optional(),
      premium: flagInput.optional(),
      limit: count,
      limit_from: count,
    }),
    answer: z.array(
      z.looseObject({
        ...expiring,
        tic_mirrors: textOrNull,
        /** These two for accounts with 256 active domains or more. */
        start_price: amountOrNull,
        bid: amountOrNull,
        price: amountOrNull,
      }),
    ),
  }),
  fn({
    name: 'domain/set_rereg_bids',
    section: '8.12',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      contacts,
      nss: nameServers.optional(),
      domains: z
        .array(
          z.strictObject({
            dname: z.string(),
            /** One of the steps of `rereg_bids` (8.13). */
            price: amountInput,
            /** Pay a part now and the rest once the name is ours. */
            instalment: flagInput.optional(),
            /** Pay that rest from the balance at once. */
            autopay: flagInput.optional(),
          }),
        )
        .min(1)
        .readonly(),
    }),
    answer: domainItems(z.looseObject({ dname: textOrNull, service_id: idOrNull }), {
      bill_id: idOrNull,
      /** In roubles. */
      payment: amountOrNull,
      pay_type: textOrNull,
      pay_notes: textOrNull,
    }),
  }),
  fn({
    name: 'domain/get_user_rereg_bids',
    section: '8.13',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({
      domains: listOf(
        z
          .looseObject({
            ...expiring,
            /** What the table of the reference calls `first_create_date`. */
            first_creation_date: calendarDate,
            /** Open to further bids. */
            is_active: flag,
            user_bid: amountOrNull,
            max_bid: amountOrNull,
            /** The lowest bid that would lead; null once the auction is over. */
            next_price: amountOrNull,
          })
          .transform(({ first_creation_date, ...lot }) => ({
            ...lot,
            first_create_date: lot.first_create_date ?? first_creation_date,
          })),
      ),
      /** The bids that each zone allows. */
      rereg_bids: z.record(z.string(), z.array(amount)).catch({}),
    }),
  }),
] as const;
