import { getZodConstraint } from '@conform-to/zod/v4';
import { z } from 'zod';

/** What is known of each field before anything is typed: whether it is required, its limits. */
export function constraintOf(schema: z.ZodType): ReturnType<typeof getZodConstraint> {
  return getZodConstraint(typedPart(schema));
}

// Conform knows no form that is transformed as a whole; what is typed is the part before the transformation.
function typedPart(schema: z.core.$ZodType): z.core.$ZodType {
  if (!(schema instanceof z.ZodPipe)) return schema;
  return typedPart(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
}
