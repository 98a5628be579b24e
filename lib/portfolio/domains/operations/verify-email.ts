import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { emailInput, findLetters, mirrorEmail, sendLetters } from '../registrant/email';
import { verifyEmailView } from './verify-email.view';

/** Has the registrar send the registrant of a domain the letter that confirms their address (REG.API 8.28). */
export const sendVerification = defineOperation({
  kind: 'domain.verify-email',
  input: emailInput,
  view: verifyEmailView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'email',
  corrections: { domainId: 'fixed', asciiName: 'fixed' },
  batchKey: () => 'letter',
  call: sendLetters,
  verify: findLetters,
  onSucceeded: (tx, { input }, answer) => mirrorEmail(tx, input, answer),
  onCancelled: async () => undefined,
});
