import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';
import { causes } from './causes';

export const settleInput = z.object({
  id: idText,
  note: text({ max: 500 }).refine((typed) => typed.trim() !== '', { error: 'books.errors.note' }),
});

export const booksViews = ['open', 'explained', 'settled'] as const;

/** What the address of the list says; nonsense is taken for "what is open, of all months". */
export const booksSearch = z.object({
  show: z.enum(booksViews).default('open').catch('open'),
  /** "2026-11" */
  month: z
    .string()
    .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
    .or(z.literal(''))
    .default('')
    .catch(''),
  kind: z
    .enum([...causes, ''])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type BooksSearch = z.output<typeof booksSearch>;
