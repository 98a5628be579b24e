import type { z } from 'zod';
import { formShape, type FormShape } from '@/lib/people/auth/form-shape';

const mostFields = 500;
const mostInList = 100;
const longestName = 200;
/** UTF-16 units of one value; a schema's own limit is below it. */
const longestValue = 200_000;

/** The declared fields of a form, and what is wrong with it before any schema looks. */
export type DeclaredForm = {
  readonly form: FormData;
  /** By field name; a value named here is not in `form`. */
  readonly problems: Readonly<Record<string, string[]>>;
  /** More fields of the declared names than any form of ours has. */
  readonly isTooLarge: boolean;
};

/**
 * Keeps what the schema declares and nothing else. The form kit makes an array as long as any index in a name says, so
 * a name is held against the schema before it sees one: `a[100000000]` blocked the process for 90 seconds.
 */
export function declaredForm(formData: FormData, schema: z.core.$ZodType): DeclaredForm {
  const shape = formShape(schema);
  const form = new FormData();
  const problems = new Map<string, string[]>();
  let kept = 0;
  for (const [name, value] of formData) {
    if (typeof value !== 'string' || !isDeclared(name, shape)) continue;
    kept += 1;
    if (kept > mostFields) return { form, problems: Object.fromEntries(problems), isTooLarge: true };
    const problem = problemOf(value);
    if (problem === null) form.append(name, value);
    else problems.set(name, [problem]);
  }
  return { form, problems: Object.fromEntries(problems), isTooLarge: false };
}

function problemOf(value: string): string | null {
  if (value.length > longestValue) return `errors.tooLong?max=${longestValue}`;
  // PostgreSQL stores no NUL. Half of a surrogate pair cannot come so far: FormData itself replaces it.
  return value.includes('\0') ? 'errors.unreadableCharacters' : null;
}

function isDeclared(name: string, shape: FormShape): boolean {
  if (name.length > longestName) return false;
  const steps = /^[^.[\]]+(?:\.[^.[\]]+|\[\d{0,4}\])*$/.test(name) ? name.match(/[^.[\]]+|\[\d*\]/g) : null;
  if (!steps) return false;
  let here: FormShape | undefined = shape;
  for (const step of steps) {
    if (step.startsWith('['))
      here = here?.kind === 'list' && Number(step.slice(1, -1)) < mostInList ? here.of : undefined;
    else here = here?.kind === 'parts' ? here.parts.get(step) : undefined;
  }
  // Several boxes of one name are a list without brackets.
  return here !== undefined && here.kind !== 'parts' && (here.kind === 'text' || here.of.kind === 'text');
}
