import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { findPrivacy, formerPrivacy, mirrorPrivacy, privacyInput, sendPrivacy } from '../registrant/privacy';
import { privacyView } from './privacy.view';

/** Hides the registrant of a domain in WHOIS, or shows them (REG.API 8.16). */
export const updatePrivacy = defineOperation({
  kind: 'domain.privacy',
  input: privacyInput,
  view: privacyView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'privacy',
  corrections: { domainId: 'fixed', asciiName: 'fixed', hides: 'fixed' },
  batchKey: ({ hides }) => (hides ? 'hide' : 'show'),
  call: sendPrivacy,
  verify: findPrivacy,
  onSucceeded: (tx, { input }) => mirrorPrivacy(tx, [input]),
  onAllSucceeded: (tx, succeeded) =>
    mirrorPrivacy(
      tx,
      succeeded.map(({ item }) => item.input),
    ),
  onCancelled: async () => undefined,
  undo: { kind: 'domain.privacy', input: ({ input, customerId }, tx) => formerPrivacy(tx, input, customerId) },
  refresh: ({ asciiName }) => [`registrant:${asciiName}`],
});
