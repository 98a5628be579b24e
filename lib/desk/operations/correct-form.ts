import 'server-only';
import { z } from 'zod';
import { formShape } from '@/lib/people/auth/form-shape';
import { idText } from '@/lib/base/values/text';
import { corrections } from './kinds';

/**
 * The form of a correction: of which kind it is, only the operation's row says, so here every field that any kind
 * declares may stand. The kind's own schema reads them. A field left empty is one that was not sent.
 */
export const correctInput = z
  .looseObject({ operationId: idText })
  .meta({ fields: [...new Set(corrections.flatMap(({ form }) => fieldsOf(form)))] })
  .transform((sent) => ({ operationId: sent.operationId, sent: filled(sent) }));

function fieldsOf(form: z.ZodType): readonly string[] {
  const shape = formShape(form);
  return shape.kind === 'parts' ? [...shape.parts.keys()] : [];
}

function filled(sent: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));
}
