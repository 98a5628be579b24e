import { z } from 'zod';

/** The names of all parameters that an input takes; those of every variant when it depends on the service type. */
export function parameterNames(input: z.ZodType): readonly string[] {
  return [...new Set(namesIn(input))].toSorted();
}

function namesIn(input: unknown): readonly string[] {
  if (input instanceof z.ZodObject) return Object.keys(input.shape);
  if (input instanceof z.ZodUnion) return input.options.flatMap(namesIn);
  return [];
}
