import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { FieldErrors } from '@/components/forms/form-field';
import { zodMessage } from '@/lib/base/i18n/zod-message';

/** What is wrong with a form, as the action itself would find it; nothing of it is on a page before somebody types. */
export function checkForm(schema: z.ZodType, formData: FormData): FieldErrors {
  return givenErrors(parseWithZod(formData, { schema, error: zodMessage }).reply().error);
}

function givenErrors(errors: Readonly<Record<string, readonly string[] | null>> = {}): FieldErrors {
  return Object.fromEntries(Object.entries(errors).flatMap(([name, found]) => (found ? [[name, found] as const] : [])));
}
