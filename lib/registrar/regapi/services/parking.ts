import { z } from 'zod';
import { flagInput } from '../input-values';
import { order } from './order';

const page = {
  /** At the top of the page. */
  title: z.string().optional(),
  /** HTML. */
  content: z.string().optional(),
  /** HTML of visitor counters. */
  counter_html_code: z.string().optional(),
  template_name: z
    .enum([
      'private_property',
      'under_construction',
      'for_sale',
      'for_rent',
      'for_you_gift',
      'happy_new_year',
      'happy_birthday1',
      'happy_birthday2',
      'love_happiness',
      'empty',
      'raw_html',
    ])
    .optional(),
  html_title: z.string().optional(),
  html_description: z.string().optional(),
  html_keywords: z.string().optional(),
  opt_user_contacts: flagInput.optional(),
  opt_feedback_link: flagInput.optional(),
  opt_domain_shop_link: flagInput.optional(),
  opt_whois_link: flagInput.optional(),
  opt_se_link: flagInput.optional(),
  opt_indexed_link: flagInput.optional(),
  opt_blogs_link: flagInput.optional(),
  /** free: with the registrar's advertising. */
  subtype: z.enum(['free']).optional(),
};

export const parkingOrder = z.strictObject({ ...order, servtype: z.literal('srv_parking'), ...page });

export const parkingUpdate = z.strictObject({
  dname: z.string().optional(),
  servtype: z.literal('srv_parking'),
  ...page,
});
