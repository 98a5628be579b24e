-- What staff look for among the operations that have ended, which are nearly all: each is indexed once, as it ends.
CREATE INDEX operation_ended_subject_trgm ON operation USING gin (subject gin_trgm_ops) WHERE ended_at IS NOT NULL;
CREATE INDEX operation_ended_name ON operation (split_part(subject, ':', 2)) WHERE ended_at IS NOT NULL;
