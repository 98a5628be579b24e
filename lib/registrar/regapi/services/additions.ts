import { z } from 'zod';
import { idInput } from '../input-values';
import { order } from './order';

/** The service that is added to. */
const parent = { uplink_service_id: idInput.optional() };

/** Of a virtual server or hosting account; other_subnet is of another class C network than the first address. */
export const addressOrder = z.strictObject({
  ...order,
  ...parent,
  servtype: z.literal('srv_addip'),
  subtype: z.enum(['ipv4', 'other_subnet']).optional(),
});

export const diskSpaceOrder = z.strictObject({
  ...order,
  ...parent,
  servtype: z.literal('srv_disk_space'),
  /** Gigabytes. */
  disk_size: z.int().positive().optional(),
});

export const ispLicenceOrder = z.strictObject({
  ...order,
  ...parent,
  servtype: z.literal('srv_license_isp'),
  subtype: z.enum(['lite', 'pro']).optional(),
  /** auto sets the server up anew, manual only buys the licence. */
  installation_way: z.enum(['auto', 'manual']).optional(),
  /** Where ISPmanager does not run on the system that is there. */
  ostmpl: z.string().optional(),
});

export const pleskLicenceOrder = z.strictObject({ ...order, servtype: z.literal('srv_license_plesk') });

const spamAction = z.enum(['delete', 'mark']);

/** Of a domain (`dname`) or of a hosting account (`uplink_service_id`). */
export const antispamOrder = z.strictObject({
  ...order,
  ...parent,
  servtype: z.literal('srv_antispam'),
  dname: z.string().optional(),
  spam_action: spamAction.optional(),
  /** The servers that get the clean mail, with commas. */
  mx_list: z.string().optional(),
});

const ofAntispam = { dname: z.string().optional(), servtype: z.literal('srv_antispam') };

/** What can be done to a spam protection (REG.API 7.12). */
export const antispamUpdate = z.discriminatedUnion('subtask', [
  z.strictObject({ ...ofAntispam, subtask: z.literal('change_action'), spam_action: spamAction.optional() }),
  z.strictObject({ ...ofAntispam, subtask: z.literal('change_mx_list'), mx_list: z.string() }),
]);
