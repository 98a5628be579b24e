-- The list of customers begins with those about whom something presses. Each of these holds only what does, so that finding
-- them costs what they are, however many customers there are. Of wallets it is the credit that is indexed and not the
-- balance: that one changes with every entry, and an index of it would be written each time.
CREATE INDEX operation_attention_of_customer ON operation (customer_id, asked_at) WHERE state = 'attention';
CREATE INDEX ledger_account_on_credit ON ledger_account (customer_id) WHERE kind = 'wallet' AND floor_minor < 0;
CREATE INDEX auto_renewal_unpaid ON auto_renewal (ends_on, domain_id) INCLUDE (price_minor)
  WHERE operation_id IS NULL AND warned_at IS NOT NULL;
CREATE INDEX customer_name_id ON customer (name, id);
