import type { Letter } from '@/lib/people/mail/letter';
import { testLetter } from '@/lib/desk/first-run/letters/test-letter';
import { paperSent } from '@/lib/money/documents/letters/paper-sent';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { chargedBack } from '@/lib/money/payments/letters/charged-back';
import { notCharged } from '@/lib/money/payments/letters/not-charged';
import { paidBack } from '@/lib/money/payments/letters/paid-back';
import { paymentTakenBack } from '@/lib/money/payments/letters/payment-taken-back';
import { alreadyRegistered } from '@/lib/people/links/letters/already-registered';
import { emailChange } from '@/lib/people/links/letters/email-change';
import { emailChanged } from '@/lib/people/links/letters/email-changed';
import { emailTaken } from '@/lib/people/links/letters/email-taken';
import { passwordReset } from '@/lib/people/links/letters/password-reset';
import { signUp } from '@/lib/people/links/letters/sign-up';
import { dataReminder } from '@/lib/portfolio/domains/letters/data-reminder';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { renewed } from '@/lib/portfolio/domains/letters/renewed';
import { serviceSwitched } from '@/lib/portfolio/domains/letters/service-switched';
import { domainOffered } from '@/lib/portfolio/hand-overs/letters/domain-offered';
import { offerAnswered } from '@/lib/portfolio/hand-overs/letters/offer-answered';
import { bidLost } from '@/lib/portfolio/bids/letters/bid-lost';
import { transferDone } from '@/lib/portfolio/transfers/letters/transfer-done';
import { transferFailed } from '@/lib/portfolio/transfers/letters/transfer-failed';
import { transferNeedsYou } from '@/lib/portfolio/transfers/letters/transfer-needs-you';
import { transferStarted } from '@/lib/portfolio/transfers/letters/transfer-started';
import { groupEnded } from '@/lib/queue/live/letters/group-ended';
import { groupNeedsAttention } from '@/lib/queue/live/letters/group-needs-attention';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import { stopped } from '@/lib/queue/live/letters/stopped';
import { orderReceived } from '@/lib/shop/orders/letters/order-received';
import { orderWaits } from '@/lib/shop/orders/letters/order-waits';
import { autoRenewalStopped } from '@/lib/shop/renewals/letters/auto-renewal-stopped';
import { autoRenewed } from '@/lib/shop/renewals/letters/auto-renewed';
import { expiring } from '@/lib/shop/renewals/letters/expiring';
import { renewalUnpaid } from '@/lib/shop/renewals/letters/renewal-unpaid';
import { watchedNames } from '@/lib/shop/released/letters/watched-names';
import { priceProposed } from '@/lib/shop/repricing/letters/price-proposed';
import type deskWords from '@/messages/en/desk/letters.json';
import type moneyWords from '@/messages/en/money/letters.json';
import type peopleWords from '@/messages/en/people/letters.json';
import type portfolioWords from '@/messages/en/portfolio/letters.json';
import type queueWords from '@/messages/en/queue/letters.json';
import type shopWords from '@/messages/en/shop/letters.json';

type Written = typeof deskWords &
  typeof moneyWords &
  typeof peopleWords &
  typeof portfolioWords &
  typeof queueWords &
  typeof shopWords;

/** Every letter that has words, by its name: one without a line here, or under another name, does not compile. */
const byName: { readonly [Name in keyof Written]: Letter<unknown, Name> } = {
  orderReceived,
  orderWaits,
  registered,
  renewed,
  serviceSwitched,
  domainOffered,
  offerAnswered,
  transferStarted,
  transferNeedsYou,
  transferDone,
  transferFailed,
  bidLost,
  dataReminder,
  stopped,
  expiring,
  autoRenewed,
  autoRenewalStopped,
  renewalUnpaid,
  priceProposed,
  watchedNames,
  moneyReturned,
  paidBack,
  notCharged,
  chargedBack,
  paymentTakenBack,
  paperSent,
  needsAttention,
  groupEnded,
  groupNeedsAttention,
  passwordReset,
  signUp,
  alreadyRegistered,
  emailChange,
  emailChanged,
  emailTaken,
  testLetter,
};

/** Every letter there is, for whoever delivers them: one that is not here cannot be sent. */
export const letters: readonly Letter[] = Object.values(byName);
