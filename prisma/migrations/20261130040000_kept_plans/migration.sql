-- Each claim had these planned anew, for a third of what it took: a plan that holds for all, once a connection.
ALTER FUNCTION operations_in_turn(boolean, text[], integer, operation_urgency[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION looks_in_turn(text[], integer, operation_urgency[], interval) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION claim_operations(character(32)[], operation_state, operation_state, text, interval)
  SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION claims_in_turn(boolean, text[], integer, operation_urgency[], integer, text, interval)
  SET plan_cache_mode = force_generic_plan;
