import { z } from 'zod';
import { amountOrNull, calendarDate, currency, id, idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { flagInput, payment, serviceIdentity, serviceList } from '../input-values';
import { listOf, serviceItems } from '../items';

const dates = { creation_date: calendarDate, expiration_date: calendarDate };

const folder = z.looseObject({ folder_id: id, folder_name: text });

export const serviceFunctions = [
  fn({
    name: 'service/get_info',
    section: '7.7',
    access: 'clients',
    list: 'services',
    mutates: false,
    billing: false,
    input: z.strictObject({ ...serviceIdentity, ...serviceList, show_folders: flagInput.optional() }),
    answer: serviceItems(
      z.looseObject({
        service_id: id,
        servtype: textOrNull,
        subtype: textOrNull,
        dname: textOrNull,
        user_servid: textOrNull,
        /** N inactive, A active, S suspended, D deleted, O transferred away. */
        state: textOrNull,
        ...dates,
        folders: listOf(folder),
      }),
      {},
    ),
  }),
  fn({
    name: 'service/get_list',
    section: '7.8',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({ servtype: z.string().optional() }),
    answer: z.looseObject({
      services: listOf(
        z.looseObject({
          service_id: id,
          servtype: textOrNull,
          subtype: textOrNull,
          dname: textOrNull,
          state: textOrNull,
          uplink_service_id: idOrNull,
          ...dates,
        }),
      ),
    }),
  }),
  fn({
    name: 'service/get_folders',
    section: '7.9',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({ folders: listOf(folder) }),
  }),
  fn({
    name: 'service/get_details',
    section: '7.10',
    access: 'clients',
    list: 'services',
    mutates: false,
    billing: false,
    input: z.strictObject({
      ...serviceIdentity,
      ...serviceList,
      separate_groups: flagInput.optional(),
      show_contacts_only: flagInput.optional(),
    }),
    answer: serviceItems(
      z.looseObject({
        service_id: idOrNull,
        servtype: textOrNull,
        dname: textOrNull,
        /** Fields by name, or by group and name with `separate_groups`. */
        details: z
          .record(z.string(), z.unknown())
          .nullish()
          .transform((details) => details ?? {}),
        /** Filled with `show_contacts_only`. */
        contacts: z
          .record(z.string(), z.unknown())
          .nullish()
          .transform((fields) => fields ?? {}),
      }),
      {},
    ),
  }),
  fn({
    name: 'service/renew',
    section: '7.13',
    access: 'clients',
    list: 'services',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...serviceIdentity,
      ...serviceList,
      ...payment,
      /** Years for domains. */
      period: z.int().positive(),
    }),
    answer: serviceItems(z.looseObject({ service_id: idOrNull, servtype: textOrNull, dname: textOrNull }), {
      period: numericOrNull,
      bill_id: idOrNull,
      payment: amountOrNull,
      currency: currency.nullable().catch(null),
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
    input: z.strictObject({ ...serviceIdentity, ...serviceList }),
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
] as const;
