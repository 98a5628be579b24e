import { z } from 'zod';
import { amountOrNull, calendarDate, currency, currencyOrNull, id, idOrNull, textOrNull } from '../answer-values';
import { believableBill } from '../believable';
import { fn } from '../declare';
import { billIdentity, dateInput, flagInput } from '../input-values';
import { billItems, listOf, listOrNull } from '../items';

const payTypes = [
  'prepay',
  'WM',
  'bank',
  'pbank',
  'yamoney',
  'ymbill',
  'robox',
  'cash',
  'alfacard',
  'chronopay',
  'handybank',
  'rbkmoney',
  'osmp',
  'paypal',
] as const;

/** Without `limit` all bills come, page after page; `offset` then says where to begin. */
const page = { limit: z.int().min(1).max(1024).optional(), offset: z.int().min(0).optional() };

const pages = { list: 'bills', size: 1024, by: 'bill_id' } as const;

const billItem = z.looseObject({
  itemtype: textOrNull,
  dname: textOrNull,
  servtype: textOrNull,
  service_id: idOrNull,
  action: textOrNull,
});

const bill = z.looseObject({
  bill_id: id,
  bill_date: calendarDate,
  pay_date: calendarDate,
  currency,
  /** In roubles, the payment system's share included. */
  payment: amountOrNull,
  /** In `currency`. */
  total_payment: amountOrNull,
  pay_type: textOrNull,
  /** notpayed, confirmed, payed or cancelled. */
  pay_status: textOrNull,
  items: listOrNull(billItem),
});

export const billFunctions = [
  fn({
    name: 'bill/nop',
    section: '6.1',
    access: 'clients',
    list: 'bills',
    mutates: false,
    billing: false,
    input: z.strictObject(billIdentity),
    answer: billItems(z.looseObject({ bill_id: id, pay_status: textOrNull })),
  }),
  fn({
    name: 'bill/get_not_payed',
    section: '6.2',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    pages,
    believes: { list: 'bills', row: believableBill },
    input: z.strictObject(page),
    answer: z.looseObject({ bills: listOf(bill) }),
  }),
  fn({
    name: 'bill/get_for_period',
    section: '6.3',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    pages,
    believes: { list: 'bills', row: believableBill },
    input: z.strictObject({
      start_date: dateInput,
      end_date: dateInput,
      pay_type: z.enum(payTypes).optional(),
      all: flagInput.optional(),
      ...page,
    }),
    answer: z.looseObject({ bills: listOf(bill) }),
  }),
  fn({
    name: 'bill/change_pay_type',
    section: '6.4',
    access: 'clients',
    list: 'bills',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...billIdentity,
      pay_type: z.enum(['prepay', 'WM', 'yamoney', 'bank']),
      /** yamoney: RUR alone; bank and prepay: RUR or USD; WM: any. */
      currency: z.enum(['RUR', 'USD', 'EUR', 'UAH']),
      /** With WM: the bill is issued to this account at once. */
      wmid: z.string().optional(),
    }),
    answer: billItems(
      z.looseObject({
        bill_id: id,
        currency: currencyOrNull,
        /** In roubles, the payment system's share included. */
        payment: amountOrNull,
        /** In `currency`. */
        total_payment: amountOrNull,
        old_pay_type: textOrNull,
        pay_type: textOrNull,
        pay_status: textOrNull,
        wm_invid: textOrNull,
      }),
    ),
  }),
  fn({
    name: 'bill/delete',
    section: '6.5',
    access: 'clients',
    list: 'bills',
    mutates: true,
    billing: false,
    input: z.strictObject(billIdentity),
    answer: billItems(
      z.looseObject({
        bill_id: id,
        /** deleted, or active for a paid bill that stays. */
        status: textOrNull,
        pay_status: textOrNull,
      }),
    ),
  }),
] as const;
