import type { WireRecord } from '@/lib/registrar/regwire/value';
import { ERROR_TEXTS } from './reference/facts';

/**
 * An error of the reference on its way to the caller. Thrown, because a refusal deep inside one item of a list
 * must end that item and nothing else; caught in two places only: the list (`functions/items.ts`) and the dispatcher.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: WireRecord | null;

  /** `text` replaces the reference's own; `$name` in it is filled from `params`. */
  constructor(code: string, params: WireRecord | null = null, text?: string) {
    super(fillText(text ?? ERROR_TEXTS.get(code) ?? code, params ?? {}));
    this.code = code;
    this.params = params;
  }
}

/** A parameter that is there but wrong; `reason` makes the text precise for whoever misspelt it. */
export function incorrect(param: string, reason?: string): Refusal {
  const detail = reason === undefined ? '' : ` (${reason})`;
  return new Refusal('PARAMETER_INCORRECT', { param }, `$param has incorrect format or data${detail}`);
}

export function missing(param: string): Refusal {
  return new Refusal('PARAMETER_MISSING', { param });
}

/** The text with the parameters that it names, `$dname` for one. */
export function fillText(text: string, params: WireRecord): string {
  return text.replaceAll(/\$(\w+)/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}
