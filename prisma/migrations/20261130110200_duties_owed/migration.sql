-- What registrants owe is counted and listed from these alone.
CREATE INDEX domain_unidentified ON domain (expires_on) WHERE is_identified = FALSE;
CREATE INDEX domain_unverified ON domain (expires_on) WHERE email_state = 'unverified';
