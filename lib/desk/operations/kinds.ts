import 'server-only';
import { changePayType } from '@/lib/money/registrar-bills/operations/change-pay-type';
import { refillBalance } from '@/lib/money/registrar-bills/operations/refill-balance';
import { removeBill } from '@/lib/money/registrar-bills/operations/remove-bill';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { changeCorrection } from '@/lib/portfolio/dns/operations/change.correction';
import { updateContacts } from '@/lib/portfolio/domains/operations/contacts';
import { deleteHost } from '@/lib/portfolio/domains/operations/delete-host';
import { registerHost } from '@/lib/portfolio/domains/operations/register-host';
import { delegateDomain } from '@/lib/portfolio/domains/operations/delegate';
import { removeOrderBill } from '@/lib/portfolio/domains/operations/delete-order-bill';
import { removeRenewalBill } from '@/lib/portfolio/domains/operations/delete-renewal-bill';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { nameServersCorrection } from '@/lib/portfolio/domains/operations/name-servers.correction';
import { updatePrivacy } from '@/lib/portfolio/domains/operations/privacy';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { registerCorrection } from '@/lib/portfolio/domains/operations/register.correction';
import { askForDocuments } from '@/lib/portfolio/domains/operations/documents';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { renewCorrection } from '@/lib/portfolio/domains/operations/renew.correction';
import { resumeDomain } from '@/lib/portfolio/domains/operations/resume';
import { stopRegistrarRenewal } from '@/lib/portfolio/domains/operations/stop-registrar-renewal';
import { suspendDomain } from '@/lib/portfolio/domains/operations/suspend';
import { undelegateDomain } from '@/lib/portfolio/domains/operations/undelegate';
import { removeTransferBill } from '@/lib/portfolio/transfers/operations/delete-transfer-bill';
import { grantControl } from '@/lib/portfolio/domains/operations/grant-control';
import { revokeControl } from '@/lib/portfolio/domains/operations/revoke-control';
import { answerEntering } from '@/lib/portfolio/other-accounts/operations/answer-entering';
import { pushDomain } from '@/lib/portfolio/other-accounts/operations/push-domain';
import { requestDomain } from '@/lib/portfolio/other-accounts/operations/request-domain';
import { placeBid } from '@/lib/portfolio/bids/operations/place-bid';
import { transferDomain } from '@/lib/portfolio/transfers/operations/transfer';
import { replaceTransferKey } from '@/lib/portfolio/transfers/operations/transfer-key';
import { sendVerification } from '@/lib/portfolio/domains/operations/verify-email';
import { createFolder } from '@/lib/portfolio/folders/operations/create-folder';
import { fileDomain } from '@/lib/portfolio/folders/operations/file-domain';
import { removeFolder } from '@/lib/portfolio/folders/operations/remove-folder';
import { renameFolder } from '@/lib/portfolio/folders/operations/rename-folder';
import { replaceContent } from '@/lib/portfolio/folders/operations/replace-content';
import type { OperationDefinition } from '@/lib/queue/engine/define';
import type { Correction } from '@/lib/queue/engine/define-correction';
import { definitionsOf, register, type Registered } from '@/lib/queue/engine/definitions';

const table = [
  line(registerDomain, registerCorrection),
  line(renewDomain, renewCorrection),
  line(transferDomain),
  line(replaceTransferKey),
  line(updateNameServers, nameServersCorrection),
  line(delegateDomain),
  line(undelegateDomain),
  line(suspendDomain),
  line(resumeDomain),
  line(updateContacts),
  line(updatePrivacy),
  line(sendVerification),
  line(askForDocuments),
  line(registerHost),
  line(deleteHost),
  line(stopRegistrarRenewal),
  line(grantControl),
  line(revokeControl),
  line(pushDomain),
  line(answerEntering),
  line(requestDomain),
  line(placeBid),
  line(changeZone, changeCorrection),
  line(removeRenewalBill),
  line(removeOrderBill),
  line(removeTransferBill),
  line(changePayType),
  line(removeBill),
  line(refillBalance),
  line(createFolder),
  line(renameFolder),
  line(removeFolder),
  line(fileDomain),
  line(replaceContent),
];

/** Every kind of operation there is: what a worker can do, what staff can retry or cancel, what screens know of. */
export const kinds = definitionsOf(table.map(({ registered }) => registered));

/** What staff may correct, of every kind of which they may correct something. */
export const corrections = table.flatMap(({ correction }) => (correction ? [correction] : []));

type Line<C> = { readonly registered: Registered; readonly correction: C };

function line<Input>(definition: OperationDefinition<Input>): Line<null>;
function line<Input, Kind extends string, Shown extends object>(
  definition: OperationDefinition<Input>,
  correction: Correction<Kind, Input, Shown>,
): Line<Correction<Kind, Input, Shown>>;
function line<Input>(
  definition: OperationDefinition<Input>,
  correction: Correction<string, Input, object> | null = null,
): Line<Correction<string, Input, object> | null> {
  if (correction && correction.kind !== definition.kind)
    throw new TypeError(`the correction of ${correction.kind} stands beside ${definition.kind}`);
  return { registered: register(definition), correction };
}
