import { z } from 'zod';
import { amount, amountOrNull, currencyOrNull, idOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { serviceIdentity } from '../input-values';

const readsOne = { list: null, mutates: false, billing: false, input: z.strictObject(serviceIdentity) } as const;

export const serviceAccounts = [
  fn({
    name: 'service/refill',
    section: '7.23',
    access: 'clients',
    list: null,
    mutates: true,
    billing: true,
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({
      bill_id: idOrNull,
      pay_type: textOrNull,
      currency: currencyOrNull,
      /** In roubles. */
      payment: amountOrNull,
      pay_notes: textOrNull,
      service_id: idOrNull,
    }),
  }),
  fn({
    name: 'service/refund',
    section: '7.24',
    access: 'partners',
    list: null,
    mutates: true,
    billing: true,
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({}),
  }),
  fn({
    ...readsOne,
    name: 'service/get_balance',
    section: '7.25',
    access: 'clients',
    answer: z.looseObject({ balance: amount, currency: currencyOrNull }),
  }),
  fn({
    ...readsOne,
    name: 'service/seowizard_manage_link',
    section: '7.26',
    access: 'partners',
    answer: z.looseObject({ link: text }),
  }),
  fn({
    ...readsOne,
    name: 'service/get_websitebuilder_link',
    section: '7.27',
    access: 'partners',
    answer: z.looseObject({ link: text }),
  }),
] as const;
