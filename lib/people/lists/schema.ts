import { z } from 'zod';

/** Lists whose columns a person chooses, by the name that the choice is kept under. */
const listNames = [
  'domains',
  'allDomains',
  'operations',
  'groups',
  'customers',
  'invoices',
  'orders',
  'contacts',
  'calls',
  'audit',
  'prices',
  'onSale',
  'losses',
  'drift',
  'staff',
] as const;
export type ListName = (typeof listNames)[number];

/** As many as any list has to choose from. */
const columnKeys = z.array(z.string().regex(/^\w{1,24}$/)).max(12);

/** The columns of a list that were left ticked. */
export const columnsForm = z.object({ list: z.enum(listNames), column: columnKeys.default([]) });

/** What was chosen, by list; a list without an entry shows what it shows by itself. */
export const chosenColumns = z.partialRecord(z.enum(listNames), columnKeys);
export type ChosenColumns = z.output<typeof chosenColumns>;
