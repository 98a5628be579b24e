import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';

/** All of them, or those of one state. */
export const invoiceFilters = ['all', 'open', 'paid', 'void'] as const;

/** What is not settled stands first: so the list begins, unless it is asked for in another order. */
const invoiceSorts = ['urgent', 'date', 'total'] as const;

/** A list of invoices as its address says it; what makes no sense is left out. */
export const invoiceSearch = z.object({
  show: searchParameter.pipe(z.enum(invoiceFilters).catch('all')),
  sort: searchParameter.pipe(z.enum(invoiceSorts).catch('urgent')),
  dir: searchParameter.pipe(z.enum(['asc', 'desc']).catch('asc')),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(100_000).catch(1)),
});
export type InvoiceSearch = z.output<typeof invoiceSearch>;
