import { z } from 'zod';
import { hostingHolder } from './holder';
import { order, plan } from './order';

const account = { ...order, subtype: plan.optional(), ...hostingHolder };

export const ispManagerOrder = z.strictObject({ ...account, servtype: z.literal('srv_hosting_ispmgr') });
export const cpanelOrder = z.strictObject({ ...account, servtype: z.literal('srv_hosting_cpanel') });
export const pleskOrder = z.strictObject({ ...account, servtype: z.literal('srv_hosting_plesk') });

/** The new password goes out by mail. */
export const cpanelUpdate = z.strictObject({
  dname: z.string().optional(),
  servtype: z.literal('srv_hosting_cpanel'),
  subtask: z.literal('change_password'),
});

export const jelasticOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_jelastic'),
  /** Where Jelastic writes to. */
  email: z.string().optional(),
});
