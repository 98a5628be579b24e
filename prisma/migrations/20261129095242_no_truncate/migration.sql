-- What may not be changed or deleted row by row may not be emptied at once either.
CREATE TRIGGER legal_text_no_truncate BEFORE TRUNCATE ON legal_text FOR EACH STATEMENT EXECUTE FUNCTION legal_text_is_kept();
CREATE TRIGGER consent_no_truncate BEFORE TRUNCATE ON consent FOR EACH STATEMENT EXECUTE FUNCTION legal_text_is_kept();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_transaction_no_truncate BEFORE TRUNCATE ON ledger_transaction FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
