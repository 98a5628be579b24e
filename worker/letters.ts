import type { Letter } from '@/lib/people/mail/letter';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { alreadyRegistered } from '@/lib/people/links/letters/already-registered';
import { emailChange } from '@/lib/people/links/letters/email-change';
import { emailChanged } from '@/lib/people/links/letters/email-changed';
import { emailTaken } from '@/lib/people/links/letters/email-taken';
import { passwordReset } from '@/lib/people/links/letters/password-reset';
import { signUp } from '@/lib/people/links/letters/sign-up';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import { renewalUnpaid } from '@/lib/shop/renewals/letters/renewal-unpaid';
import { priceProposed } from '@/lib/shop/repricing/letters/price-proposed';

/** Every letter there is, for whoever delivers them: one that is not here cannot be sent. */
export const letters: readonly Letter[] = [
  registered,
  renewalUnpaid,
  priceProposed,
  moneyReturned,
  needsAttention,
  passwordReset,
  signUp,
  alreadyRegistered,
  emailChange,
  emailChanged,
  emailTaken,
];
