import { z } from 'zod';

const reachedAt = {
  email: z.string().optional(),
  phone: z.string().optional(),
  /** ISO 3166, two letters. */
  country: z.string().length(2).optional(),
};

const person = {
  /** The full name, in Russian as in the passport, or as the person writes it abroad. */
  person_r: z.string().optional(),
  /** Series, number, who issued it and when (DD.MM.YYYY), parted by spaces; no number sign. */
  passport: z.string().optional(),
};

const organisation = {
  /** The full name, in Russian as in its statutes, or as it is written abroad. */
  org_r: z.string().optional(),
  /** INN; may be empty for a foreign organisation without one. */
  code: z.string().optional(),
};

/** Who a hosting account is for (REG.API 7.4). */
export const hostingHolder = {
  contype: z.enum(['hosting_pp', 'hosting_org']).optional(),
  ...reachedAt,
  ...person,
  /** INN of the person; empty without one. */
  pp_code: z.string().optional(),
  ...organisation,
};

/** Who a server is for (REG.API 7.4). */
export const serverHolder = {
  contype: z.enum(['pp', 'org']).optional(),
  ...reachedAt,
  ...person,
  ...organisation,
};
