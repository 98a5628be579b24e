import 'server-only';
import { cancelInvoiceLine, deliverInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { capture, release } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import type { OperationId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import { mirrorNameServers } from '../delegation/delegation';
import { registrarNameServers } from '../delegation/name-server';
import { keepRegistrarFromRenewing } from './stop-registrar-renewal';
import { abandonRegistration, completeRegistration, type RegisterInput } from '../registration/registration';

type Delivered = { readonly serviceId: number | null; readonly cost?: Money };

/** The name is registered: its money is earned, its line delivered, and the domain is its owner's. */
export async function deliverRegistration(
  tx: Tx,
  id: OperationId,
  input: RegisterInput,
  { serviceId, ...charged }: Delivered,
): Promise<void> {
  const { domainId, asciiName, nameServers } = input;
  await capture(tx, id, charged);
  await deliverInvoiceLine(tx, id);
  await completeRegistration(tx, domainId, serviceId);
  await keepRegistrarFromRenewing(tx, { id: domainId, asciiName, serviceId });
  await mirrorNameServers(tx, [{ domainId, nameServers: nameServers ?? registrarNameServers }]);
}

/** It will not be registered: the money goes back, the line is struck, and the name is free here. Once, however often asked. */
export async function undoRegistration(tx: Tx, id: OperationId, { domainId }: RegisterInput): Promise<void> {
  await release(tx, id);
  await cancelInvoiceLine(tx, id);
  await abandonRegistration(tx, domainId);
}
