import { z } from 'zod';
import { flagInput, idInput } from '../input-values';
import { serverHolder } from './holder';
import { order, plan } from './order';

/** An operating system's template: "debian-x86_64"; "windows-..." for the WIN plans alone. */
const template = z.string();

export const vpsOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_vps'),
  subtype: plan.optional(),
  /** What lists call the server. */
  vpsname: z.string().optional(),
  ostmpl: template.optional(),
  ...serverHolder,
});

const ofServer = { dname: z.string().optional(), servtype: z.literal('srv_vps') };

/** What can be done to a virtual server (REG.API 7.12). */
export const vpsUpdate = z.discriminatedUnion('subtask', [
  z.strictObject({ ...ofServer, subtask: z.literal('reboot') }),
  z.strictObject({ ...ofServer, subtask: z.literal('stop') }),
  z.strictObject({ ...ofServer, subtask: z.literal('change_password') }),
  z.strictObject({ ...ofServer, subtask: z.literal('change_hostname'), new_hostname: z.string() }),
  /** Takes all data with it. */
  z.strictObject({
    ...ofServer,
    subtask: z.literal('reinstall'),
    new_ostmpl: template,
    reinstall_ispmgr: flagInput.optional(),
  }),
]);

export const dedicatedOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_dedicated'),
  /** What lists call the server. */
  server_name: z.string().optional(),
  /** From service/get_dedicated_server_list. */
  server_id: idInput.optional(),
  ostmpl: template.optional(),
  /** Wishes, in free words. */
  disk_layout: z.string().optional(),
  client_comment: z.string().optional(),
  use_raid: flagInput.optional(),
  ...serverHolder,
});

export const dedicatedUpdate = z.strictObject({
  dname: z.string().optional(),
  servtype: z.literal('srv_dedicated'),
  subtask: z.literal('change_hostname'),
  /** The address whose reverse name changes. */
  revert_dns_ip: z.string(),
  new_hostname: z.string(),
});

/** A keyboard and a screen of a dedicated server, over the network. */
export const kvmOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_kvm'),
  uplink_service_id: idInput.optional(),
});
