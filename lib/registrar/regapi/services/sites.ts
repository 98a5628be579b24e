import { z } from 'zod';
import { order, plan } from './order';

export const dnsOrder = z.strictObject({ ...order, servtype: z.literal('srv_dns_both') });

export const seoWizardOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_seowizard'),
  email: z.string().optional(),
  /** What lists call it. */
  seo_name: z.string().optional(),
});

/** The answer's `regruadd_url` finishes the order in the browser. */
export const mailRuOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_mail_ru'),
  dname: z.string().optional(),
});

export const websiteBuilderOrder = z.strictObject({
  ...order,
  servtype: z.literal('srv_websitebuilder'),
  dname: z.string().optional(),
  subtype: plan.optional(),
  email: z.string().optional(),
});
