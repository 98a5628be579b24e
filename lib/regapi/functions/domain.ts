import { z } from 'zod';
import { amount, amountOrNull, currency, flag, idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import {
  contacts,
  currencyInput,
  domainIdentity,
  domainList,
  flagInput,
  idInput,
  nameServers,
  payment,
  serviceIdentity,
} from '../input-values';
import { domainItems, listOf } from '../items';

const touched = z.looseObject({ dname: textOrNull, service_id: idOrNull });

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

export const domainFunctions = [
  fn({
    name: 'domain/get_prices',
    section: '8.2',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
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
    mutates: false,
    billing: false,
    input: z.strictObject({
      domains: z
        .array(z.strictObject({ dname: z.string() }))
        .max(100)
        .readonly()
        .optional(),
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
    name: 'domain/check',
    section: '8.6',
    access: 'partners',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject({
      domain_name: z.string().optional(),
      domains: z
        .array(z.strictObject({ dname: z.string() }))
        .min(1)
        .max(1000)
        .readonly()
        .optional(),
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
        currency: currency.nullable().catch(null),
      }),
      {},
      ['Available'],
    ),
  }),
  fn({
    name: 'domain/create',
    section: '8.7',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      domain_name: z.string().optional(),
      domains: z
        .array(
          z.strictObject({
            dname: z.string(),
            srv_certificate: z.string().optional(),
            srv_parking: z.string().optional(),
            srv_webfwd: z.string().optional(),
          }),
        )
        .min(1)
        .max(1000)
        .readonly()
        .optional(),
      /** Years. */
      period: z.int().min(1).max(10),
      enduser_ip: z.string().min(1),
      contacts: contacts.optional(),
      profile_type: z.enum(['GTLD', 'EU', 'TJ', 'RU.PP', 'RU.ORG', 'NEWTCI.ORG', 'NEWTCI.PP']).optional(),
      profile_name: z.string().optional(),
      nss: nameServers.optional(),
      not_delegated: flagInput.optional(),
      user_servid: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .optional(),
      comment: z.string().max(255).optional(),
      admin_comment: z.string().max(255).optional(),
      ...payment,
      subtype: z.enum(['', 'preorder']).optional(),
      reg_premium: flagInput.optional(),
      folder_name: z.string().optional(),
      folder_id: idInput.optional(),
      no_new_folder: flagInput.optional(),
    }),
    answer: domainItems(touched, {
      bill_id: idOrNull,
      /** In roubles. */
      payment: amountOrNull,
      /** Anything but prepay: the order waits for its bill to be paid. */
      pay_type: textOrNull,
      pay_notes: textOrNull,
    }),
  }),
  fn({
    name: 'domain/update_contacts',
    section: '8.15',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...domainIdentity,
      ...domainList,
      contacts,
      payout_agreement: flagInput.optional(),
    }),
    answer: domainItems(touched, {}),
  }),
  fn({
    name: 'domain/update_private_person_flag',
    section: '8.16',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject({ ...domainIdentity, ...domainList, private_person_flag: flagInput }),
    answer: domainItems(touched, { pp_flag: textOrNull }),
  }),
  fn({
    name: 'domain/get_nss',
    section: '8.19',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject({ ...serviceIdentity, ...domainList }),
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        service_id: idOrNull,
        nss: listOf(z.looseObject({ ns: text, ip: textOrNull })),
      }),
      {},
    ),
  }),
  fn({
    name: 'domain/update_nss',
    section: '8.20',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...domainIdentity,
      ...domainList,
      nss: nameServers.optional(),
      /** Set suspends the delegation, unset delegates. */
      undelegate: flagInput.optional(),
      payout_agreement: flagInput.optional(),
    }),
    answer: domainItems(touched, {}),
  }),
  fn({
    name: 'domain/get_tld_info',
    section: '8.27',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject({ ...serviceIdentity, ...domainList, tld: z.string().optional() }),
    answer: domainItems(
      z.looseObject({
        tld_info: z.looseObject({
          tld: text,
          email_verification: flag,
          idn_allowed: flag,
          min_dname_length: numericOrNull,
          max_dname_length: numericOrNull,
          min_nss_count: numericOrNull,
          max_nss_count: numericOrNull,
          privacy_protection_allowed: flag,
          /** Years, as the registrar writes them: "1", "1,2,5", "1-10". */
          regperiods: textOrNull,
          renewperiods: textOrNull,
          reject_days_of_renew_after_create: numericOrNull,
          renew_grace_period_before_expdate: numericOrNull,
          renew_grace_period_after_expdate: numericOrNull,
          restoration_grace_period: numericOrNull,
        }),
      }),
      {},
    ),
  }),
] as const;
