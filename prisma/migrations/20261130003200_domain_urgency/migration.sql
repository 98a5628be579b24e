-- The lists of domains begin with what ends first; what is gone comes last, however long ago it ended.
CREATE INDEX domain_urgency ON domain ((state = 'gone'), expires_on, ascii_name);
CREATE INDEX domain_urgency_of_owner ON domain (customer_id, (state = 'gone'), expires_on, ascii_name);
