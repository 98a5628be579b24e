import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { newId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { sumMoney, type Currency, type Money } from '@/lib/base/values/money';

export type InvoiceToIssue = {
  readonly customerId: CustomerId;
  /** null for what was not ordered through the cart. */
  readonly orderId: string | null;
  readonly currency: Currency;
  readonly lines: readonly {
    /** The name or thing it is about; what was done with it the screens say in the reader's language. */
    readonly description: string;
    readonly amount: Money;
    readonly operationId: OperationId;
  }[];
};

/** Issues an open invoice, with the customer's name and address as they are now; its id. */
export async function issueInvoice(tx: Tx, { customerId, orderId, currency, lines }: InvoiceToIssue): Promise<string> {
  const { name, email, phone, country } = await tx.customer.findUniqueOrThrow({ where: { id: customerId } });
  const id = newId('inv');
  const total = sumMoney(
    lines.map(({ amount }) => amount),
    currency,
  );
  await tx.invoice.create({
    data: {
      id,
      customerId,
      orderId,
      state: 'open',
      currency,
      totalMinor: BigInt(total.minor),
      billedTo: { name, email, phone, country },
      lines: {
        create: lines.map(({ description, amount, operationId }, index) => ({
          id: newId('inl'),
          position: index + 1,
          description,
          amountMinor: BigInt(amount.minor),
          operationId,
        })),
      },
    },
  });
  return id;
}
