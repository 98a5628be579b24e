/** One field of a form, for whatever it is typed into. */
export type FormField = {
  readonly name: string;
  readonly id: string;
  readonly formId: string;
  /** Another one after the form was emptied: the control begins anew. */
  readonly key: string;
  /** What it begins with. */
  readonly initial: string | undefined;
  /** What stands in it now. */
  readonly value: string | undefined;
  /** Message keys; undefined where nothing is wrong. */
  readonly errors: readonly string[] | undefined;
  readonly errorId: string;
  readonly descriptionId: string;
};

/** The fields of a form by their names. */
export type Fields<Input> = { readonly [Name in keyof Input]-?: FormField };

/** What is wrong, by field name. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** The values that fields begin with, as controls hold them: a ticked box is "on". */
export type Texts = Readonly<Record<string, string>>;

export function textsOf(values: Readonly<Record<string, unknown>> = {}): Texts {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === true ? 'on' : undefined;
}

type FieldsSource = {
  readonly formId: string;
  readonly round: number;
  readonly initial: Texts;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly errors: FieldErrors;
};

/** Makes each field when it is asked for: which there are, the schema's type knows. */
export function fieldsOf<Input>(source: FieldsSource): Fields<Input>;
export function fieldsOf(source: FieldsSource): object {
  return new Proxy({}, { get: (_fields, name) => (typeof name === 'string' ? fieldOf(source, name) : undefined) });
}

function fieldOf({ formId, round, initial, typed, errors }: FieldsSource, name: string): FormField {
  const id = `${formId}-${name}`;
  return {
    name,
    id,
    formId,
    key: `${name} ${round}`,
    initial: initial[name],
    value: name in typed ? typed[name] : initial[name],
    errors: errors[name],
    errorId: `${id}-error`,
    descriptionId: `${id}-description`,
  };
}
