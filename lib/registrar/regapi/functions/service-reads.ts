import { z } from 'zod';
import { amountOrNull, calendarDate, id, idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { believableInfo, believableService } from '../believable';
import { fn } from '../declare';
import { flagInput, serviceIdentity, serviceOrList } from '../input-values';
import { listOf, listOrNull, serviceItems } from '../items';

const dates = { creation_date: calendarDate, expiration_date: calendarDate };

const folder = z.looseObject({ folder_id: id, folder_name: text });

export const serviceReads = [
  fn({
    name: 'service/get_info',
    section: '7.7',
    access: 'clients',
    list: 'services',
    mutates: false,
    billing: false,
    believes: { list: 'services', row: believableInfo },
    input: z.strictObject({ ...serviceOrList, show_folders: flagInput.optional() }),
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
        /** Partners: who else may manage the service. */
        user2_login: textOrNull,
        folders: listOrNull(folder),
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
    believes: { list: 'services', row: believableService },
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
      ...serviceOrList,
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
    name: 'service/get_dedicated_server_list',
    section: '7.11',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({
      server_list: listOf(
        z.looseObject({
          /** What `server_id` of service/create takes. */
          server_id: id,
          cpu_content: textOrNull,
          cpu_count: numericOrNull,
          cpu_core: numericOrNull,
          ram_content: textOrNull,
          ram_count: numericOrNull,
          /** "512Mb" */
          ram_size: textOrNull,
          hdd_content: textOrNull,
          hdd_count: numericOrNull,
          /** "120Gb" */
          hdd_size: textOrNull,
          /** Gigabytes a month. */
          month_traf: numericOrNull,
          /** A month, in roubles. */
          price_retail: amountOrNull,
        }),
      ),
    }),
  }),
] as const;
