import { z } from 'zod';
import { amount, amountOrNull, currency, flag, idOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { flagInput, serviceIdentity, serviceOrList } from '../input-values';
import { listOf, serviceItems } from '../items';
import { serviceOrder } from '../services/orders';

const servtypePrices = z.looseObject({
  servtype: text,
  subtype: textOrNull,
  commonname: textOrNull,
  /** year or month, in which periods are counted. */
  unit: textOrNull,
  is_renewable: flag,
  /** As the registrar writes them: "1", "1-10", "1,3,6,12". */
  periods_new: textOrNull,
  periods_renew: textOrNull,
  /** For one period, in roubles. */
  price_new: amountOrNull,
  price_renew: amountOrNull,
  /** With `unroll_prices`: by period. */
  prices_new: z.unknown().optional(),
  prices_renew: z.unknown().optional(),
  extparams: z.record(z.string(), z.unknown()).catch({}),
});

export const serviceCatalogue = [
  fn({
    name: 'service/nop',
    section: '7.1',
    access: 'clients',
    list: 'services',
    mutates: false,
    billing: false,
    input: z.strictObject(serviceOrList),
    answer: serviceItems(z.looseObject({ service_id: idOrNull, servtype: textOrNull, dname: textOrNull }), {}),
  }),
  fn({
    name: 'service/get_prices',
    section: '7.2',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      show_renew_data: flagInput.optional(),
      /** In small letters here. */
      currency: z.enum(['rur', 'uah', 'usd', 'eur']).optional(),
    }),
    answer: z.looseObject({
      currency,
      pricegroup: textOrNull,
      show_renew_data: flag,
      prices: listOf(
        z.looseObject({
          /** A type of service, or a zone. */
          servortld: text,
          subtype: textOrNull,
          /** year or month. */
          unit: textOrNull,
          /** For one of `unit`. */
          price: amount,
        }),
      ),
    }),
  }),
  fn({
    name: 'service/get_servtype_details',
    section: '7.3',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      /** One type, or many with commas, without `subtype` then. */
      servtype: z.string().optional(),
      subtype: z.string().optional(),
      unroll_prices: flagInput.optional(),
      /** Leave out plans that are no longer sold. */
      only_actual: flagInput.optional(),
    }),
    answer: z.array(servtypePrices),
  }),
  fn({
    name: 'service/create',
    section: '7.4',
    access: 'everyone',
    list: null,
    mutates: true,
    billing: true,
    input: serviceOrder,
    answer: z.looseObject({
      descr: textOrNull,
      bill_id: idOrNull,
      /** In roubles. */
      payment: amountOrNull,
      pay_notes: textOrNull,
      service_id: idOrNull,
      uplink_service_id: idOrNull,
      /** srv_mail_ru: where the mailboxes are turned on. */
      regruadd_url: textOrNull,
    }),
  }),
  fn({
    name: 'service/check_create',
    section: '7.5',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      domain_name: z.string(),
      servtype: z.string().optional(),
      subtype: z.string().optional(),
      period: z.int().positive().optional(),
    }),
    answer: z.looseObject({
      descr: textOrNull,
      /** What was understood, the defaults filled in. */
      param: z.record(z.string(), z.unknown()).catch({}),
    }),
  }),
  fn({
    name: 'service/delete',
    section: '7.6',
    access: 'clients',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({
      ...serviceIdentity,
      servtype: z.enum([
        'srv_webfwd',
        'srv_parking',
        'srv_jelastic',
        'srv_seowizard',
        'srv_mail_ru',
        'srv_websitebuilder',
        'srv_google_apps',
        'srv_parallels_wpb',
      ]),
    }),
    answer: z.looseObject({}),
  }),
] as const;
