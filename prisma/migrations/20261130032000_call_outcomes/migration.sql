-- Calls that did not go as they should are counted beside their filters; those without an answer have an index already.
CREATE INDEX registrar_call_outcome ON registrar_call (outcome, sent_at) WHERE outcome <> 'done';
