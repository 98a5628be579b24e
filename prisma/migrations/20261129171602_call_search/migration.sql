-- All that a call's search looks at. A call is indexed once, when its answer is there.
CREATE FUNCTION registrar_call_text(request jsonb, response jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN request::text || ' ' || coalesce(response::text, '');
CREATE INDEX registrar_call_text ON registrar_call USING gin (registrar_call_text(request, response) gin_trgm_ops)
  WHERE outcome IS NOT NULL;
CREATE INDEX registrar_call_unanswered ON registrar_call (sent_at) WHERE outcome IS NULL;
