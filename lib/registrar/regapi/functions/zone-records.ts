import { z } from 'zod';

const subdomain = { subdomain: z.string().optional() };

/** The parameters of each record function; `zone/update_records` takes the same ones as actions (REG.API 9.2-9.11). */
export const recordParameters = {
  add_alias: { ...subdomain, ipaddr: z.string() },
  add_aaaa: { ...subdomain, ipaddr: z.string() },
  add_caa: { ...subdomain, flags: z.int().min(0).max(255), tag: z.string(), value: z.string() },
  add_cname: { ...subdomain, canonical_name: z.string() },
  add_mx: { ...subdomain, priority: z.int().min(0).max(65_535).optional(), mail_server: z.string() },
  add_ns: { ...subdomain, dns_server: z.string(), record_number: z.int().min(0).optional() },
  add_txt: { ...subdomain, text: z.string() },
  add_srv: {
    ...subdomain,
    service: z.string(),
    priority: z.int().min(0).max(65_535).optional(),
    weight: z.int().min(0).max(65_535).optional(),
    target: z.string(),
    port: z.int().min(0).max(65_535),
  },
  /** Only named by the reference; SPF is published as a text. */
  add_spf: { ...subdomain, text: z.string() },
  add_https: {
    ...subdomain,
    priority: z.int().min(0).max(65_535),
    target: z.string(),
    value: z.string().optional(),
  },
  remove_record: {
    ...subdomain,
    record_type: z.string(),
    priority: z.int().min(0).max(65_535).optional(),
    /** Without it every record of the type and name goes. */
    content: z.string().optional(),
  },
};

/** One step of `zone/update_records`; steps run in order and stop at the first refusal. */
export const recordAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('add_alias'), ...recordParameters.add_alias }),
  z.strictObject({ action: z.literal('add_aaaa'), ...recordParameters.add_aaaa }),
  z.strictObject({ action: z.literal('add_caa'), ...recordParameters.add_caa }),
  z.strictObject({ action: z.literal('add_cname'), ...recordParameters.add_cname }),
  z.strictObject({ action: z.literal('add_mx'), ...recordParameters.add_mx }),
  z.strictObject({ action: z.literal('add_ns'), ...recordParameters.add_ns }),
  z.strictObject({ action: z.literal('add_txt'), ...recordParameters.add_txt }),
  z.strictObject({ action: z.literal('add_srv'), ...recordParameters.add_srv }),
  z.strictObject({ action: z.literal('add_spf'), ...recordParameters.add_spf }),
  z.strictObject({ action: z.literal('add_https'), ...recordParameters.add_https }),
  z.strictObject({ action: z.literal('remove_record'), ...recordParameters.remove_record }),
]);

export type RecordAction = z.input<typeof recordAction>;
