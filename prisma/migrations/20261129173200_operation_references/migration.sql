-- Who names an operation names one that is there. The keys look at the end of a transaction: money is held for an
-- operation before it is asked for.
SELECT add_guard(tbl, tbl::text || '_operation_id_fkey',
  'FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
  'operation_id IS NOT NULL AND NOT EXISTS (SELECT FROM operation WHERE operation.id = operation_id)', key)
FROM (VALUES
  ('order_line'::regclass, 'id'),
  ('invoice_line', 'id'),
  ('ledger_transaction', 'id'),
  ('auto_renewal', $$domain_id || ' ' || ends_on$$)
) AS named (tbl, key);
SELECT add_guard('loss', 'loss_customer_id_fkey',
  'FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customer WHERE customer.id = customer_id)');

-- One that names an operation is found by it, also when somebody wants to delete the operation.
CREATE INDEX "auto_renewal_operation_id_idx" ON "auto_renewal"("operation_id");
