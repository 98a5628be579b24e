-- Who owes what went back of a payment that was spent by then: few, and found without reading every account.
CREATE INDEX ledger_account_in_debt ON ledger_account (customer_id) WHERE kind = 'wallet_debt' AND balance_minor < 0;
-- Of which more went back than was left, until staff have seen to it.
CREATE INDEX payment_event_more_than_left ON payment_event (payment_id) WHERE problem = 'more than left';
