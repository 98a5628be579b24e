import { db } from '@/lib/base/db/client';

/**
 * Banks that refuse what the sandbox keeps: it asks nobody about that, so the word of the bank is put where a payer's choice
 * would stand, as the payment is written down.
 */
export const refuseCards = {
  async begin(): Promise<void> {
    await db.$executeRaw`CREATE TABLE refused_card (customer_id text PRIMARY KEY)`;
    await db.$executeRaw`
      CREATE FUNCTION refuse_card() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO payment_event (provider, payment_id, kind, body)
          VALUES ('sandbox', NEW.id, 'insufficient_funds', '{"outcome": "insufficient_funds"}');
        RETURN NULL;
      END $$`;
    await db.$executeRaw`
      CREATE FUNCTION is_refused(customer text) RETURNS boolean LANGUAGE sql STABLE AS
        $$ SELECT EXISTS (SELECT FROM refused_card WHERE customer_id = customer) $$`;
    await db.$executeRaw`
      CREATE TRIGGER refuse_card AFTER INSERT ON payment FOR EACH ROW
        WHEN (NEW.method_id IS NOT NULL AND is_refused(NEW.customer_id)) EXECUTE FUNCTION refuse_card()`;
  },
  /** From now on what a customer keeps is refused, or pays again. */
  async of(customerId: string, isRefused: boolean): Promise<void> {
    await (isRefused
      ? db.$executeRaw`INSERT INTO refused_card VALUES (${customerId}) ON CONFLICT DO NOTHING`
      : db.$executeRaw`DELETE FROM refused_card WHERE customer_id = ${customerId}`);
  },
  /** All pay again. */
  async end(): Promise<void> {
    await db.$executeRaw`DELETE FROM refused_card`;
  },
};
