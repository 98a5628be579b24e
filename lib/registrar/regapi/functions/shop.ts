import { z } from 'zod';
import { idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { amountInput, dateInput, domainIdentity, flagInput, idInput } from '../input-values';
import { listOf } from '../items';
import { ids, lotFacts, lotList } from './shop-lots';

const { service_id, user_servid } = domainIdentity;

/** Lots are named by their domains, a list even for one. */
const lots = { service_id, user_servid, dname: z.array(z.string()).min(1).max(1000).readonly().optional() };

const category = { id: idOrNull, category_name: text };

const count = z.int().min(0).optional();

export const shopFunctions = [
  fn({
    name: 'shop/nop',
    section: '13.1',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(domainIdentity),
    answer: z.looseObject({ lot_id: idOrNull }),
  }),
  fn({
    name: 'shop/update_lot',
    section: '13.2',
    access: 'everyone',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({
      ...lots,
      /** From shop/get_category_list. */
      category_ids: z.array(idInput).min(1).max(3).readonly().optional(),
      description: z.string().optional(),
      keywords: z.array(z.string()).readonly().optional(),
      /** What goes with the name: its site, its trade mark, both ("site, tm") or nothing. */
      sold_with: z.enum(['', 'site', 'tm', 'site, tm']).optional(),
      price: amountInput.optional(),
      /** The lowest offer that is listened to. */
      min_price: amountInput.optional(),
      /** Turn away offers below one that was refused. */
      deny_bids_lower_rejected: flagInput.optional(),
      /** Shows the lot on the domain's parking page. */
      setup_parking_page: flagInput.optional(),
      lot_price_type: z.enum(['fixed', 'offer']).optional(),
    }),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'shop/delete_lot',
    section: '13.3',
    access: 'everyone',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject(lots),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'shop/get_info',
    section: '13.4',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(domainIdentity),
    answer: z
      .looseObject({
        ...lotFacts,
        description: textOrNull,
        /** What the registrar's example calls `category_ids`. */
        category_list: ids,
      })
      .transform(({ category_list, ...lot }) => ({
        ...lot,
        category_ids: lot.category_ids.length > 0 ? lot.category_ids : category_list,
      })),
  }),
  fn({
    name: 'shop/get_lot_list',
    section: '13.5',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      ...domainIdentity,
      /** The page, from 0. */
      pg: count,
      itemsonpage: z.union([z.literal(25), z.literal(50), z.literal(100), z.literal(200), z.literal(500)]).optional(),
      sortcol: z
        .enum([
          'dname',
          'dname_length',
          'google_pr',
          'yandex_tic',
          'is_online',
          'creation_date',
          'lot_date',
          'lot_hits',
          'start_price',
          'lot_mtime',
          'first_create_domain',
          'bids_cnt',
          'keywords',
        ])
        .optional(),
      sortorder: z.enum(['ASC', 'DESC']).optional(),
      keywords: z.string().optional(),
      show_my_lots: flagInput.optional(),
      yandex_tic_from: count,
      yandex_tic_to: count,
      google_pr_from: count,
      google_pr_to: count,
      price_from: amountInput.optional(),
      price_to: amountInput.optional(),
      creation_date_from: dateInput.optional(),
      creation_date_to: dateInput.optional(),
      lot_date_from: dateInput.optional(),
      lot_date_to: dateInput.optional(),
      lot_mtime_from: dateInput.optional(),
      lot_mtime_to: dateInput.optional(),
      dname_length_from: count,
      dname_length_to: count,
    }),
    /** `lots_cnt` counts the lots of all pages. */
    answer: z.looseObject({ lots_cnt: numericOrNull, lots: lotList }),
  }),
  fn({
    name: 'shop/get_category_list',
    section: '13.6',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(domainIdentity),
    answer: z.looseObject({
      category_list: listOf(z.looseObject({ ...category, subcategories: listOf(z.looseObject(category)) })),
    }),
  }),
  fn({
    name: 'shop/get_suggested_tags',
    section: '13.7',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({ ...domainIdentity, limit: z.int().min(1).max(50).optional() }),
    answer: z.looseObject({ tags: listOf(text) }),
  }),
] as const;
