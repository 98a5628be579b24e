export const availabilityStates = ['available', 'premium', 'taken', 'reserved', 'not_allowed', 'unknown'] as const;
export type AvailabilityState = (typeof availabilityStates)[number];

export function isAvailabilityState(text: string): text is AvailabilityState {
  return availabilityStates.some((state) => state === text);
}

/** What a refusal of domain/check says of the name (REG.API 8.6, 2.3.3). A code that is not here says nothing certain. */
export function stateOfRefusal(code: string): AvailabilityState {
  return states[code] ?? 'unknown';
}

const states: Readonly<Record<string, AvailabilityState>> = {
  DOMAIN_ALREADY_EXISTS: 'taken',
  DOMAIN_ALREADY_ORDERED: 'taken',
  SERVICE_ALREADY_EXISTS: 'taken',
  DOMAIN_STOP_LIST: 'reserved',
  DOMAIN_STOP_PATTERN: 'not_allowed',
  DOMAIN_BAD_NAME: 'not_allowed',
  DOMAIN_BAD_NAME_ONLYDIGITS: 'not_allowed',
  DOMAIN_INVALID_LENGTH: 'not_allowed',
  DOMAIN_NAME_MUSTBEENG: 'not_allowed',
  DOMAIN_NAME_MUSTBERUS: 'not_allowed',
  HAVE_MIXED_CODETABLES: 'not_allowed',
  INVALID_DOMAIN_NAME_FORMAT: 'not_allowed',
  INVALID_DOMAIN_NAME_PUNYCODE: 'not_allowed',
  INVALID_PUNYCODE_INPUT: 'not_allowed',
  DOMAIN_BAD_TLD: 'not_allowed',
  TLD_DISABLED: 'not_allowed',
  UNAVAILABLE_DOMAIN_ZONE: 'not_allowed',
};
