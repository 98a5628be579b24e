import { Refusal } from '../refusal';
import type { Account, Right } from '../world/account';

interface Need {
  readonly code: string;
  /** Functions that do nothing without the right. */
  readonly functions: readonly string[];
}

/** What an account may be without, though its plan includes the functions (REG.API 2.3.3, 8.26). */
const NEEDS: Readonly<Record<Right, Need>> = {
  contract: { code: 'NO_CONTRACT', functions: ['domain/set_rereg_bids'] },
  purchases: {
    code: 'PURCHASES_DISABLED',
    functions: [
      'service/create',
      'service/renew',
      'service/upgrade',
      'service/refill',
      'domain/create',
      'domain/transfer',
      'domain/set_rereg_bids',
    ],
  },
  transferRequests: { code: 'REQUEST_TO_TRANSFER_DISABLED', functions: ['domain/request_to_transfer'] },
};

export function isRight(name: string): name is Right {
  return Object.hasOwn(NEEDS, name);
}

/** Refuses a function that needs what the account lacks. */
export function checkRights(command: string, account: Account | null): void {
  const missing = account?.lacks?.find((right) => NEEDS[right].functions.includes(command));
  if (missing !== undefined) throw new Refusal(NEEDS[missing].code);
}
