import { z } from 'zod';

/** A flag goes out as 1 or 0. */
export const flagInput = z.boolean().transform((isSet) => (isSet ? 1 : 0));

export const idInput = z.int().positive();

export const dateInput = z.iso.date();

/** An amount: decimal text such as "1500.50", or whole units as a number. */
export const amountInput = z.union([z.string().regex(/^\d{1,12}(\.\d{1,2})?$/), z.int().min(0)]);

/** What a reseller may be charged in; RUR is the registrar's word for RUB. */
export const currencyInput = z.enum(['RUR', 'USD', 'EUR', 'UAH']).optional();

/** Our own id of an order: up to 32 hexadecimal digits. */
export const userServid = z.string().regex(/^[0-9a-f]{1,32}$/);

/** The ways to name one service (REG.API 2.2.4.4); `service_id` is the surest. */
export const serviceIdentity = {
  service_id: idInput.optional(),
  user_servid: userServid.optional(),
  domain_name: z.string().optional(),
  servtype: z.string().optional(),
  uplink_service_id: idInput.optional(),
  subtype: z.string().optional(),
};

/** The ways to name one domain (REG.API 2.2.4.4). */
export const domainIdentity = {
  service_id: idInput.optional(),
  user_servid: userServid.optional(),
  domain_name: z.string().optional(),
};

/** One domain of a list (REG.API 2.2.4.5). */
export const listedDomain = {
  dname: z.string().optional(),
  service_id: idInput.optional(),
};

/** One service of a list (REG.API 2.2.4.5). */
export const listedService = { ...listedDomain, servtype: z.string().optional() };

/** Of any length: the client cuts it into calls of 1000 (REG.API 2.2.4.5). */
export const domainList = { domains: z.array(z.strictObject(listedDomain)).min(1).readonly().optional() };

/** Of any length: the client cuts it into calls of 1000 (REG.API 2.2.4.5). */
export const serviceList = { services: z.array(z.strictObject(listedService)).min(1).readonly().optional() };

/** One domain, or a list of them. */
export const domainOrList = { ...serviceIdentity, ...domainList };

/** One service, or a list of them. */
export const serviceOrList = { ...serviceIdentity, ...serviceList };

const byDname = z.array(z.strictObject({ dname: z.string() }));

/** Domains by nothing but their names. */
export const dnameList = { domains: byDname.readonly().optional() };

/** One domain by its name, or a list of them. */
export const dnameOrList = { domain_name: z.string().optional(), domains: byDname.min(1).readonly().optional() };

/** The ways to name one bill or many (REG.API 6.1). */
export const billIdentity = {
  bill_id: idInput.optional(),
  bills: z.array(idInput).min(1).readonly().optional(),
};

/** The ways to name one folder (REG.API 12); `folder_id` is the surest. */
export const folderIdentity = { folder_id: idInput.optional(), folder_name: z.string().optional() };

/** The folder that something new goes into; a missing one is made unless `no_new_folder` is set. */
export const folderOfOrder = { ...folderIdentity, no_new_folder: flagInput.optional() };

/** How an order is paid (REG.API 2.2.4.6): only prepay with enough money is charged at once. */
export const payment = {
  point_of_sale: z.string().optional(),
  pay_type: z
    .enum(['WM', 'bank', 'pbank', 'prepay', 'yamoney', 'rapida', 'robox', 'paymer', 'cash', 'chronopay'])
    .optional(),
  ok_if_no_money: flagInput.optional(),
};

/** Name servers as REG.API takes them; `nsNip` only for a server inside the domain itself. */
export const nameServers = z.strictObject({
  ns0: z.string().optional(),
  ns1: z.string().optional(),
  ns2: z.string().optional(),
  ns3: z.string().optional(),
  ns0ip: z.string().optional(),
  ns1ip: z.string().optional(),
  ns2ip: z.string().optional(),
  ns3ip: z.string().optional(),
});

/** Contact fields by their REG.API names; which ones depends on the zone. */
export const contacts = z.record(z.string(), z.string());
