import { z } from 'zod';
import { flagInput } from '../input-values';
import { order } from './order';

export const forwardingOrder = z.strictObject({ ...order, servtype: z.literal('srv_webfwd') });

const named = { dname: z.string().optional(), servtype: z.literal('srv_webfwd') };

/** Where visitors come from: a path of the domain, "/" when left out. */
const rule = { fwdfrom: z.string().optional() };

/** What can be done to a forwarding (REG.API 7.12). */
export const forwardingUpdate = z.discriminatedUnion('subtask', [
  z.strictObject({
    ...named,
    ...rule,
    subtask: z.literal('addfwd'),
    /** The address that they are sent to. */
    fwdto: z.string(),
    /** frames keeps the domain's own address in the browser. */
    webfwd_type: z.enum(['redirect', 'frames']).optional(),
    /** Of the window, with frames. */
    title: z.string().optional(),
  }),
  z.strictObject({ ...named, ...rule, subtask: z.literal('rmfwd'), fwdto: z.string().optional() }),
  z.strictObject({ ...named, subtask: z.literal('rmall') }),
  z.strictObject({
    ...named,
    subtask: z.literal('edit_allow_se_indexing'),
    /** Needs a rule. */
    allow_se_indexing: flagInput,
  }),
  z.strictObject({
    ...named,
    subtask: z.literal('add_favicon'),
    /** A PNG in base64: at most 16 by 16 pixels and 1536 bytes; with frames alone. */
    favicon: z.base64(),
  }),
  z.strictObject({ ...named, subtask: z.literal('rm_favicon') }),
]);
