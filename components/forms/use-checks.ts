'use client';

import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { FieldErrors } from '@/components/forms/form-field';
import type { ActionState } from '@/lib/people/auth/action-state';

/** Fetches the schema that the action parses with; only once somebody types, for it weighs more than all else of a form. */
export type SchemaLater<Output = unknown, Input = unknown> = () => Promise<z.ZodType<Output, Input>>;

type Check = (formData: FormData) => FieldErrors;

/** What came to light since the last answer. */
type Progress = {
  readonly since: ActionState<unknown>;
  readonly isSent: boolean;
  /** How often the browser held it back. */
  readonly refusals: number;
  /** Left after typing: these are told what is wrong with them before the form is sent. */
  readonly left: ReadonlySet<string>;
  /** Typed into: what the answer said against them may no longer hold. */
  readonly mended: ReadonlySet<string>;
  /** What the browser finds in all fields. */
  readonly found: FieldErrors;
};

export type Checks = {
  readonly errors: FieldErrors;
  /** Whether the person has tried to send the form as it is. */
  readonly isSent: boolean;
  /** Grows whenever the browser holds the form back. */
  readonly refusals: number;
  /** Fetches what checks. */
  readonly prepare: () => void;
  readonly typedInto: (form: HTMLFormElement, name: string) => void;
  readonly leave: (form: HTMLFormElement, name: string) => void;
  /** Whether a form that is about to be sent is right; while its check has not come it is, for the server checks as well. */
  readonly maySend: (form: HTMLFormElement) => boolean;
};

/** What is wrong with the fields of a form: what the action answered until it is mended, and what the browser finds itself. */
export function useChecks(schema: SchemaLater, state: ActionState<unknown>): Checks {
  const loaded = useRef<Check | null>(null);
  const loading = useRef<Promise<Check> | null>(null);
  const [held, setHeld] = useState(() => begin(state));
  const progress = held.since === state ? held : begin(state);

  return {
    errors: shownErrors(progress),
    isSent: progress.isSent,
    refusals: progress.refusals,
    prepare: () => void load().catch(() => undefined),
    typedInto: (form, name) => {
      note({ mended: name });
      if (progress.isSent || progress.left.size > 0) find(form);
    },
    leave: (form, name) => {
      note({ left: name });
      find(form);
    },
    maySend: (form) => {
      const found = loaded.current?.(new FormData(form)) ?? {};
      const isRight = Object.keys(found).length === 0;
      if (!isRight) setHeld({ ...progress, isSent: true, refusals: progress.refusals + 1, found });
      return isRight;
    },
  };

  async function load(): Promise<Check> {
    if (loaded.current) return loaded.current;
    loading.current ??= fetchCheck(schema);
    try {
      loaded.current = await loading.current;
      return loaded.current;
    } catch (error) {
      loading.current = null;
      throw error;
    }
  }

  // Without what checks, the server's answer is all there is.
  function find(form: HTMLFormElement): void {
    const tell = (check: Check) => setHeld((last) => ({ ...last, found: check(new FormData(form)) }));
    if (loaded.current) tell(loaded.current);
    else load().then(tell, () => undefined);
  }

  function note({ left, mended }: { readonly left?: string; readonly mended?: string }): void {
    setHeld((last) => {
      const now = last.since === state ? last : begin(state);
      return { ...now, left: withName(now.left, left), mended: withName(now.mended, mended) };
    });
  }
}

async function fetchCheck(schema: SchemaLater): Promise<Check> {
  const [{ checkForm }, fetched] = await Promise.all([import('@/components/forms/check-form'), schema()]);
  return (formData) => checkForm(fetched, formData);
}

function begin(state: ActionState<unknown>): Progress {
  return { since: state, isSent: state.status === 'error', refusals: 0, left: new Set(), mended: new Set(), found: {} };
}

function shownErrors({ since, isSent, left, mended, found }: Progress): FieldErrors {
  const answered = Object.entries(since.status === 'error' ? (since.submission?.error ?? {}) : {});
  // What is wrong with the form as a whole goes with the first thing that is typed.
  const stands = (name: string) => (name === '' ? mended.size === 0 : !mended.has(name));
  const said = answered.flatMap(([name, errors]) => (errors && stands(name) ? [[name, errors] as const] : []));
  const seen = Object.entries(found).filter(([name]) => isSent || left.has(name));
  return Object.fromEntries([...seen, ...said]);
}

function withName(names: ReadonlySet<string>, name: string | undefined): ReadonlySet<string> {
  return name === undefined || names.has(name) ? names : new Set([...names, name]);
}
