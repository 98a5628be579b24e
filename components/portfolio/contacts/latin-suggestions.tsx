'use client';

import { useEffect, useRef } from 'react';
import type { ContactField, ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { tellingAgain, type Spellings } from '@/lib/portfolio/contacts/spellings';

type LatinSuggestionsProps = {
  readonly formId: string;
  readonly fields: readonly ContactField[];
  /** How the same words were put right before. */
  readonly spellings: Spellings;
};

/**
 * Fills fields from what others tell of them, such as a name in the other alphabet, for as long as the person has not typed something else there.
 * Without JavaScript they are simply filled in by hand.
 */
export function LatinSuggestions({ formId, fields, spellings }: LatinSuggestionsProps) {
  const suggested = useRef<Record<string, string>>({});

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    const told = tellingAgain(fields, spellings);
    const fill = (event: Event) => {
      const values = valuesOf(form);
      for (const { name, suggest } of told) {
        const input = form.elements.namedItem(name);
        if (!suggest || !(input instanceof HTMLInputElement) || event.target === input) continue;
        if (input.value !== '' && input.value !== suggested.current[name]) continue;
        const suggestion = suggest(values);
        if (suggestion === input.value) continue;
        suggested.current[name] = suggestion;
        typeInto(input, suggestion);
      }
    };
    // What stands there already, and is what would be suggested, goes on following what is typed.
    const first = valuesOf(form);
    for (const { name, suggest } of told) suggested.current[name] ??= suggest?.(first) ?? '';
    form.addEventListener('input', fill);
    return () => form.removeEventListener('input', fill);
  }, [formId, fields, spellings]);
  return null;
}

function valuesOf(form: HTMLFormElement): ContactValues {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** React notices a value only when it comes the way typing does. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
}
