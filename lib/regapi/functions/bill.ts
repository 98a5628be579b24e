import { z } from 'zod';
import { amountOrNull, calendarDate, currency, id, idOrNull, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { dateInput, flagInput } from '../input-values';
import { listOf } from '../items';

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

const page = { limit: z.int().min(1).max(1024).optional(), offset: z.int().min(0).optional() };

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
  items: listOf(billItem),
});

export const billFunctions = [
  fn({
    name: 'bill/get_not_payed',
    section: '6.2',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
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
    input: z.strictObject({
      start_date: dateInput,
      end_date: dateInput,
      pay_type: z.enum(payTypes).optional(),
      all: flagInput.optional(),
      ...page,
    }),
    answer: z.looseObject({ bills: listOf(bill) }),
  }),
] as const;
