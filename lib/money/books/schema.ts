import { z } from 'zod';
import { writtenMonth } from '@/lib/base/values/month';
import { idText, text } from '@/lib/base/values/text';
import { causes } from './causes';

export const settleInput = z.object({
  id: idText,
  note: text({ max: 500 }).refine((typed) => typed.trim() !== '', { error: 'books.errors.note' }),
});

/** A month that an address says, "2026-11"; '' where it says none. */
export const monthSearch = z.string().regex(writtenMonth).or(z.literal('')).default('').catch('');

export const booksViews = ['open', 'explained', 'settled'] as const;

/** What the address of the list says; nonsense is taken for "what is open, of all months". */
export const booksSearch = z.object({
  show: z.enum(booksViews).default('open').catch('open'),
  /** "2026-11" */
  month: monthSearch,
  kind: z
    .enum([...causes, ''])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type BooksSearch = z.output<typeof booksSearch>;
