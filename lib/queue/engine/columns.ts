import 'server-only';
import { Prisma } from '@/generated/prisma/client';

/** What `storedOperation` reads, of a row called `o`. */
export const columns = Prisma.sql`o.id, o.seq, o.kind, o.subject, o.billing, o.urgency, o.input, o.customer_id,
  o.cost_limit_minor, o.attempts, o.verifications, o.fence, o.sent_at,
  (EXTRACT(EPOCH FROM panel_now() - o.sent_at) * 1000)::float8 AS sent_ago_ms,
  o.snapshot, o.answer, o.error_code, o.error_text, o.error_params`;
