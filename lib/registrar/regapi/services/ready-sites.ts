import { z } from 'zod';
import { hostingHolder } from './holder';
import { order, plan } from './order';

const site = {
  ...order,
  subtype: plan.optional(),
  /** A name from hosting/get_rs_themes. */
  theme: z.string().optional(),
  ...hostingHolder,
};

export const joomlaOrder = z.strictObject({ ...site, servtype: z.literal('srv_rs_joomla') });
export const wordpressOrder = z.strictObject({ ...site, servtype: z.literal('srv_rs_wordpress') });

// Empties the site and sets it up anew.
const reinstall = { dname: z.string().optional(), subtask: z.literal('reinstall') };

export const joomlaUpdate = z.strictObject({ ...reinstall, servtype: z.literal('srv_rs_joomla') });
export const wordpressUpdate = z.strictObject({ ...reinstall, servtype: z.literal('srv_rs_wordpress') });
