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

/**
 * Issues an open invoice, with the customer's name and address as they are now; its id. In one statement, and best the last
 * of its transaction: until that ends nobody else is given a number.
 */
export async function issueInvoice(tx: Tx, { customerId, orderId, currency, lines }: InvoiceToIssue): Promise<string> {
  const id = newId('inv');
  const amounts = lines.map(({ amount }) => amount);
  const written = await tx.$executeRaw`
    WITH issued AS (
      INSERT INTO invoice (id, customer_id, order_id, state, currency, total_minor, billed_to)
      SELECT ${id}, id, ${orderId}, 'open', ${currency}, ${sumMoney(amounts, currency).minor}::bigint,
        jsonb_build_object('name', name, 'email', email, 'phone', phone, 'country', country)
      FROM customer WHERE id = ${customerId}
      RETURNING id
    )
    INSERT INTO invoice_line (id, invoice_id, position, description, amount_minor, operation_id)
    SELECT line.id, issued.id, line.position, line.description, line.amount_minor, line.operation_id
    FROM issued, unnest(${lines.map(() => newId('inl'))}::text[], ${lines.map(({ description }) => description)}::text[],
      ${amounts.map(({ minor }) => minor)}::bigint[], ${lines.map(({ operationId }) => operationId)}::text[])
      WITH ORDINALITY AS line (id, description, amount_minor, operation_id, position)`;
  if (written !== lines.length) throw new Error(`an invoice to ${customerId} was not written`);
  return id;
}
