import 'server-only';
import { Prisma } from '@/generated/prisma/client';

/**
 * Of an operation `o`: its group, if it has one, is neither paused nor being cancelled. Such groups are few, so their ids
 * are read once a statement and only where an operation of a group is met.
 */
export const isNotHeldBack = Prisma.sql`(o.group_id IS NULL OR o.group_id <> ALL (ARRAY(
  SELECT held.id FROM operation_group held WHERE held.state IN ('paused', 'cancelling'))))`;
