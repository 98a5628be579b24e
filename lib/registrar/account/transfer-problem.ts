export const transferProblems = [
  'free',
  'here',
  'locked',
  'lockedByRegistry',
  'tooYoung',
  'expired',
  'noEnd',
  'ordered',
  'zone',
] as const;
/** Why a name cannot come here from another registrar. */
export type TransferProblem = (typeof transferProblems)[number];

/** What a refusal of domain/check says of a transfer (REG.API 8.6, 2.3.3); null where it says nothing certain of the name. */
export function transferProblemOf(code: string): TransferProblem | null {
  return problems[code] ?? null;
}

const problems: Readonly<Record<string, TransferProblem>> = {
  FREE_DOMAIN: 'free',
  CHECK_DOMAIN_ERROR: 'here',
  DOMAIN_REGISTERED_VIA_DIRECTI: 'here',
  DOMAIN_CLIENT_TRANSFER_PROHIBITED: 'locked',
  DOMAIN_TRANSFER_PROHIBITED_UNKNOWN: 'lockedByRegistry',
  DOMAIN_TOO_YOUNG: 'tooYoung',
  DOMAIN_EXPIRED: 'expired',
  CANT_OBTAIN_EXPDATE: 'noEnd',
  DOMAIN_ALREADY_ORDERED: 'ordered',
  DOMAIN_BAD_TLD: 'zone',
  INVALID_DOMAIN_NAME_FORMAT: 'zone',
  TLD_DISABLED: 'zone',
  UNAVAILABLE_DOMAIN_ZONE: 'zone',
};
