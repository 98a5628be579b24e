import { z } from 'zod';
import {
  amount,
  amountOrNull,
  currency,
  currencyOrNull,
  idOrNull,
  numeric,
  numericOrNull,
  text,
  textOrNull,
} from '../answer-values';
import { fn } from '../declare';
import { amountInput, currencyInput, dateInput, flagInput } from '../input-values';

const externalAddress = { servtype: z.enum(['srv_seowizard']), url_type: z.enum(['refill', 'refund']) };

export const userFunctions = [
  fn({
    name: 'user/nop',
    section: '5.1',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'user/create',
    section: '5.2',
    access: 'partners',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({
      user_login: z.string().min(1),
      user_password: z.string().min(1),
      user_email: z.string().min(1),
      /** ISO 3166, two letters. */
      user_country_code: z.string().length(2),
      user_first_name: z.string().optional(),
      user_last_name: z.string().optional(),
      user_company: z.string().optional(),
      user_jabber_id: z.string().optional(),
      user_icq: z.string().optional(),
      /** "+7.4951234567" */
      user_phone: z.string().optional(),
      /** "+7.4951234567" */
      user_fax: z.string().optional(),
      user_addr: z.string().optional(),
      user_city: z.string().optional(),
      user_state: z.string().optional(),
      user_postcode: z.string().optional(),
      user_wmid: z.string().optional(),
      user_website: z.string().optional(),
      user_language: z.enum(['ru', 'en']).optional(),
      /** Newsletters; the registrar spells it so. */
      user_subsribe: flagInput.optional(),
      /** A letter about the new account. */
      user_mailnotify: flagInput.optional(),
      set_me_as_referrer: flagInput.optional(),
      /** Makes nothing: the answer is then user 777. */
      check_only: flagInput.optional(),
      /** Addresses that may use the new account's API: one, a network with its mask, or the first numbers of one. */
      white_list_ips: z.array(z.string()).readonly().optional(),
    }),
    answer: z.looseObject({ user_id: numeric }),
  }),
  fn({
    name: 'user/get_statistics',
    section: '5.3',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({ date_from: dateInput.optional(), date_till: dateInput.optional() }),
    answer: z.looseObject({
      costs_for_period: amountOrNull,
      /** Those under partial control included. */
      active_domains_cnt: numericOrNull,
      active_domains_get_ctrl_cnt: numericOrNull,
      renew_domains_cnt: numericOrNull,
      renew_domains_get_ctrl_cnt: numericOrNull,
      trans_in_domains_cnt: numericOrNull,
      undelegated_domains_cnt: numericOrNull,
      reg_domains_cnt: numericOrNull,
      domain_folders_cnt: numericOrNull,
    }),
  }),
  fn({
    name: 'user/get_balance',
    section: '5.4',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({ currency: currencyInput }),
    answer: z.looseObject({ currency, prepay: amount, blocked: amountOrNull, credit: amountOrNull }),
  }),
  fn({
    name: 'user/refill_balance',
    section: '5.5',
    access: 'clients',
    list: null,
    mutates: true,
    billing: true,
    input: z.strictObject({
      pay_type: z.enum(['WM']),
      wmid: z.string().optional(),
      currency: z.enum(['USD', 'EUR', 'UAH']).optional(),
      amount: amountInput,
    }),
    answer: z.looseObject({
      bill_id: idOrNull,
      pay_type: textOrNull,
      payment: amountOrNull,
      /** In roubles, with the payment system's share. */
      total_payment: amountOrNull,
      currency: currencyOrNull,
      pay_notes: textOrNull,
      /** "0": the payment system was not reached, look whether the money came. */
      wm_invid: textOrNull,
    }),
  }),
  fn({
    name: 'user/set_reseller_url',
    section: '5.6',
    access: 'partners',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({ ...externalAddress, url: z.string().min(1) }),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'user/get_reseller_url',
    section: '5.7',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(externalAddress),
    answer: z.looseObject({ url: text }),
  }),
] as const;
