import { mayPayForUpdate } from '../rules/paid-update';
import type { FunctionTable } from './call';
import { setReregBids } from './domain-bids';
import { checkDomains, getPremiumPrices } from './domain-choice';
import { updateContacts } from './domain-contacts';
import { createDomains } from './domain-create';
import { delegateDomains, undelegateDomains } from './domain-delegation';
import { getDeleted } from './domain-deleted';
import { getDocsUploadUri } from './domain-docs';
import { sendEmailVerificationLetter } from './domain-email';
import { getReregData, getUserReregBids } from './domain-expiring';
import { deleteNs, registerNs } from './domain-hosts';
import { getNss, updateNss } from './domain-nss';
import { updatePrivatePersonFlag } from './domain-privacy';
import { acceptOrRefuseEnteringList, lookAtEnteringList, transferToAnotherAccount } from './domain-push';
import { requestToTransfer } from './domain-request';
import { getSuggest } from './domain-suggest';
import { getPrices, getTldInfo } from './domain-tlds';
import { getTransferStatus, setNewAuthinfo, transferDomains } from './domain-transfer';

/** The category `domain`, in the order of the reference (REG.API 8). */
export const domainFunctions: FunctionTable = {
  'domain/get_prices': { run: getPrices, isOpen: true },
  'domain/get_suggest': { run: getSuggest },
  'domain/get_premium_prices': { run: getPremiumPrices },
  'domain/get_deleted': { run: getDeleted },
  'domain/check': { run: checkDomains },
  'domain/create': { run: createDomains, isBilling: true, changesWorld: true },
  'domain/transfer': { run: transferDomains, isBilling: true, changesWorld: true },
  'domain/get_transfer_status': { run: getTransferStatus },
  'domain/set_new_authinfo': { run: setNewAuthinfo, changesWorld: true },
  'domain/get_rereg_data': { run: getReregData },
  'domain/set_rereg_bids': { run: setReregBids, isBilling: true, changesWorld: true },
  'domain/get_user_rereg_bids': { run: getUserReregBids },
  'domain/get_docs_upload_uri': { run: getDocsUploadUri, changesWorld: true },
  'domain/update_contacts': { run: updateContacts, isBilling: mayPayForUpdate, changesWorld: true },
  'domain/update_private_person_flag': { run: updatePrivatePersonFlag, changesWorld: true },
  'domain/register_ns': { run: registerNs, changesWorld: true },
  'domain/delete_ns': { run: deleteNs, changesWorld: true },
  'domain/get_nss': { run: getNss },
  'domain/update_nss': { run: updateNss, isBilling: mayPayForUpdate, changesWorld: true },
  'domain/delegate': { run: delegateDomains, changesWorld: true },
  'domain/undelegate': { run: undelegateDomains, changesWorld: true },
  'domain/transfer_to_another_account': { run: transferToAnotherAccount, changesWorld: true },
  'domain/look_at_entering_list': { run: lookAtEnteringList },
  'domain/accept_or_refuse_entering_list': { run: acceptOrRefuseEnteringList, changesWorld: true },
  'domain/request_to_transfer': { run: requestToTransfer, changesWorld: true },
  'domain/get_tld_info': { run: getTldInfo },
  'domain/send_email_verification_letter': { run: sendEmailVerificationLetter, changesWorld: true },
};
