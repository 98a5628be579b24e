-- The lists of groups begin with those in which something waits for a person.
CREATE INDEX operation_attention_of_group ON operation (group_id) WHERE state = 'attention' AND group_id IS NOT NULL;
CREATE INDEX operation_group_of_customer ON operation_group (customer_id, asked_at DESC, id DESC);
