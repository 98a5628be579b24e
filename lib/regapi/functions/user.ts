import { z } from 'zod';
import { amountOrNull, amount, currency, numericOrNull } from '../answer-values';
import { fn } from '../declare';
import { currencyInput, dateInput } from '../input-values';

export const userFunctions = [
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
] as const;
