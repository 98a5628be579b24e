import { z } from 'zod';
import { amountOrNull, currencyOrNull, id, idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { flagInput, payment, serviceIdentity, serviceOrList } from '../input-values';
import { listOf, serviceItems } from '../items';
import { serviceUpdate } from '../services/updates';

const changesOne = { access: 'clients', list: null, mutates: true, billing: false } as const;

export const serviceChanges = [
  fn({
    ...changesOne,
    name: 'service/update',
    section: '7.12',
    input: serviceUpdate,
    answer: z.looseObject({ descr: textOrNull }),
  }),
  fn({
    name: 'service/renew',
    section: '7.13',
    access: 'clients',
    list: 'services',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...serviceOrList,
      ...payment,
      /** Years for domains. */
      period: z.int().positive(),
      /** The old name of `ok_if_no_money`. */
      allow_create_bills: flagInput.optional(),
    }),
    answer: serviceItems(z.looseObject({ service_id: idOrNull, servtype: textOrNull, dname: textOrNull }), {
      period: numericOrNull,
      bill_id: idOrNull,
      payment: amountOrNull,
      currency: currencyOrNull,
      /** renew_success, or only_bill_created when money was short. */
      status: textOrNull,
    }),
  }),
  fn({
    name: 'service/get_bills',
    section: '7.14',
    access: 'partners',
    list: 'services',
    mutates: false,
    billing: false,
    input: z.strictObject(serviceOrList),
    answer: serviceItems(
      z.looseObject({ service_id: idOrNull, servtype: textOrNull, dname: textOrNull, bills: listOf(id) }),
      {},
    ),
  }),
  fn({
    name: 'service/set_autorenew_flag',
    section: '7.15',
    access: 'clients',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({ ...serviceIdentity, flag_value: flagInput }),
    answer: z.looseObject({}),
  }),
  fn({
    ...changesOne,
    name: 'service/suspend',
    section: '7.16',
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({}),
  }),
  fn({
    ...changesOne,
    name: 'service/resume',
    section: '7.17',
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'service/get_depreciated_period',
    section: '7.18',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(serviceIdentity),
    /** Periods until the service ends, in the unit of its type. */
    answer: z.looseObject({ depreciated_period: numericOrNull }),
  }),
  fn({
    name: 'service/upgrade',
    section: '7.19',
    access: 'clients',
    list: null,
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...serviceIdentity,
      /** The new plan; "" for srv_disk_space. */
      subtype: z.string().optional(),
      period: z.int().positive().optional(),
      /** srv_disk_space: gigabytes. */
      disk_size: z.int().positive().optional(),
    }),
    answer: z.looseObject({
      bill_id: idOrNull,
      /** In roubles, like `returned_amount`. */
      withdrawed_amount: amountOrNull,
      /** What was left of the old plan, paid back to the balance. */
      returned_amount: amountOrNull,
      /** The service goes on under this id. */
      new_service_id: idOrNull,
    }),
  }),
  fn({
    ...changesOne,
    name: 'service/partcontrol_grant',
    section: '7.20',
    input: z.strictObject({
      ...serviceIdentity,
      /** The login that may manage the service as well. */
      newlogin: z.string().min(1),
    }),
    answer: z.looseObject({ newlogin: text, service_id: idOrNull }),
  }),
  fn({
    ...changesOne,
    name: 'service/partcontrol_revoke',
    section: '7.21',
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({ service_id: idOrNull }),
  }),
  fn({
    ...changesOne,
    name: 'service/resend_mail',
    section: '7.22',
    input: z.strictObject({
      ...serviceIdentity,
      /** Needed for an SSL certificate. */
      mailtype: z.enum(['approver_email', 'certificate_email']).optional(),
    }),
    answer: z.looseObject({ service_id: idOrNull, dname: textOrNull }),
  }),
] as const;
