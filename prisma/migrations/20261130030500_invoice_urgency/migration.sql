-- The lists of invoices begin with what is not settled; each of their orders is read from an index alone.
CREATE INDEX invoice_urgency_of_owner ON invoice (customer_id, (state = 'open') DESC, number DESC) INCLUDE (id);
CREATE INDEX invoice_total_of_owner ON invoice (customer_id, total_minor, number) INCLUDE (id);
-- What a filter by state would find, and in the order of its numbers.
CREATE INDEX invoice_state_of_owner ON invoice (customer_id, state, number) INCLUDE (id);
