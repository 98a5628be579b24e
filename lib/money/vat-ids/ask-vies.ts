import 'server-only';
import { z } from 'zod';

const timeoutMs = 15_000;

/** Clients of VIES read it under either name. */
const answer = z.object({
  valid: z.boolean().optional(),
  isValid: z.boolean().optional(),
  name: z.string().nullish(),
  address: z.string().nullish(),
  requestIdentifier: z.string().nullish(),
  userError: z.string().nullish(),
  errorWrappers: z.array(z.object({ error: z.string() })).optional(),
});

export type ViesAnswer =
  | {
      readonly kind: 'answered';
      readonly isValid: boolean;
      readonly name: string;
      readonly address: string;
      readonly consultation: string;
    }
  /** Nobody knows: VIES or the member state's register did not answer. `code`: "MS_UNAVAILABLE". */
  | { readonly kind: 'unknown'; readonly code: string };

export type Vies = { readonly url: string; /** An EU VAT id of ours, or ''. */ readonly requester: string };

/** Asks VIES whether a VAT id ("DE136695976") is registered. Never throws: what is no answer is `unknown`. */
export async function askVies({ url, requester }: Vies, vatId: string): Promise<ViesAnswer> {
  const body = {
    countryCode: vatId.slice(0, 2),
    vatNumber: vatId.slice(2),
    ...(requester !== '' && { requesterMemberStateCode: requester.slice(0, 2), requesterNumber: requester.slice(2) }),
  };
  try {
    const response = await fetch(`${url}/check-vat-number`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const read = answer.safeParse(await response.json());
    return read.success ? answerOf(read.data, response.ok) : { kind: 'unknown', code: 'UNREADABLE' };
  } catch {
    return { kind: 'unknown', code: 'UNREACHABLE' };
  }
}

function answerOf(said: z.output<typeof answer>, isOk: boolean): ViesAnswer {
  const error = said.errorWrappers?.[0]?.error ?? said.userError ?? '';
  const isValid = said.valid ?? said.isValid;
  // It was understood, and is not a number of that country.
  const isRefused = error === 'INVALID_INPUT' || error === 'INVALID';
  if (isRefused) return { kind: 'answered', isValid: false, name: '', address: '', consultation: '' };
  if (!isOk || isValid === undefined || (error !== '' && error !== 'VALID'))
    return { kind: 'unknown', code: /^[A-Z_]{1,60}$/.test(error) ? error : 'UNREADABLE' };
  const { name, address, requestIdentifier } = said;
  return { kind: 'answered', isValid, name: bare(name), address: bare(address), consultation: requestIdentifier ?? '' };
}

/** Member states that do not tell write dashes. */
const bare = (text: string | null | undefined): string => {
  const told = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return /^-*$/.test(told) ? '' : told.slice(0, 500);
};
