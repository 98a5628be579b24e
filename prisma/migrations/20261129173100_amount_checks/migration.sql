-- Amounts, periods and ends that cannot be, refused by the database too.

-- The currency of what was held before it was written beside the amount is that of the account that holds it.
UPDATE operation SET held_currency = held.currency
FROM (
  SELECT DISTINCT ON (transaction.operation_id) transaction.operation_id, account.currency
  FROM ledger_transaction transaction
  JOIN ledger_entry entry ON entry.transaction_id = transaction.id
  JOIN ledger_account account ON account.id = entry.account_id AND account.kind = 'held'
  WHERE transaction.kind = 'hold'
) held
WHERE operation.id = held.operation_id AND operation.held_currency IS NULL;
-- Half a lease is none.
UPDATE operation SET leased_by = NULL, lease_expires_at = NULL
WHERE state NOT IN ('leased', 'sent', 'verifying') AND (leased_by IS NOT NULL OR lease_expires_at IS NOT NULL);

SELECT add_check('operation', 'operation_held', 'held_minor >= 0 AND (held_minor = 0 OR held_currency IS NOT NULL)');
SELECT add_check('operation', 'operation_cost_limit',
  'cost_limit_minor IS NULL OR (cost_limit_minor >= 0 AND held_currency IS NOT NULL)');
SELECT add_check('operation', 'operation_counts', 'attempts >= 0 AND verifications >= 0 AND fence >= 0');
SELECT add_check('operation', 'operation_lease_whole', '(leased_by IS NULL) = (lease_expires_at IS NULL)');

SELECT add_check('order_line', 'order_line_amounts',
  'cost_minor >= 0 AND price_minor >= 0 AND renew_price_minor >= 0 AND COALESCE(renew_cost_minor, 0) >= 0');
SELECT add_check('quote_line', 'quote_line_amounts',
  'cost_minor >= 0 AND price_minor >= 0 AND first_price_minor >= 0 AND renew_price_minor >= 0');
SELECT add_check('repricing', 'repricing_amounts',
  'price_before_minor >= 0 AND price_minor >= 0 AND cost_minor >= 0 AND COALESCE(renew_price_minor, 0) >= 0 AND COALESCE(renew_cost_minor, 0) >= 0');
SELECT add_check('repricing', 'repricing_years_before', 'years_before BETWEEN 1 AND 10');
SELECT add_check('auto_renewal', 'auto_renewal_price', 'price_minor >= 0', $$domain_id || ' ' || ends_on$$);
SELECT add_check('loss', 'loss_cost', 'cost_minor >= 0');
SELECT add_check('loss', 'loss_decided', '(decision IS NULL) = (decided_at IS NULL)');
SELECT add_check('price_rule', 'price_rule_amounts', 'margin_bps >= 0 AND fixed_minor >= 0 AND round_to_minor > 0', 'tld');
SELECT add_check('tld_price', 'tld_price_amounts', 'register_cost >= 0 AND renew_cost >= 0', 'tld');

SELECT add_check('order', 'order_currency', $$currency ~ '^[A-Z]{3}$'$$);
SELECT add_check('quote', 'quote_currency', $$currency ~ '^[A-Z]{3}$'$$);
SELECT add_check('operation', 'operation_currency', $$held_currency ~ '^[A-Z]{3}$'$$);
SELECT add_check('repricing', 'repricing_currency', $$currency ~ '^[A-Z]{3}$'$$);
SELECT add_check('loss', 'loss_currency', $$currency ~ '^[A-Z]{3}$'$$);
