-- The filters of staff say how many they find. Open terms of renewals are few among all that there ever were (auto_renewal_open,
-- auto_renewal_unpaid); the names that our schedule renews are many, and are counted from here as far as they go.
CREATE INDEX domain_renewing ON domain (expires_on, ascii_name) INCLUDE (id)
  WHERE state IN ('active', 'suspended') AND missing_since IS NULL AND customer_id IS NOT NULL AND auto_renews;
