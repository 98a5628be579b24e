-- Names that nobody owns are counted and listed from the index alone.
CREATE INDEX domain_unowned ON domain (ascii_name) INCLUDE (id) WHERE customer_id IS NULL AND state <> 'gone';
