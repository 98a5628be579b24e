import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';

const passing: ReadonlySet<string> = new Set(['P2024', 'P2028', 'P2034', 'P2037']);

/**
 * Whether the database is at fault and not the work: nothing can be concluded about the operation.
 * Its lease then runs out, and whoever comes next goes by what was committed.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return error.code.startsWith('P1') || passing.has(error.code) || connectionLost.test(error.message);
  if (failedCommit.safeParse(error).success) return true;
  return error instanceof Error && connectionLost.test(error.message);
}

/** A COMMIT that fails is passed on as the driver has it. */
const failedCommit = z.object({
  cause: z.union([
    z.object({ originalCode: z.string().regex(/^(57P0\d|53\d{3}|08\d{3}|40001|40P01)$/) }),
    z.object({ kind: z.enum(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout']) }),
  ]),
});

const connectionLost =
  /connection (terminated|reset|closed)|not queryable|server closed the connection|ECONNREFUSED|ECONNRESET|EPIPE|Code: `(57P0\d|53\d{3}|08\d{3}|40001|40P01)`/i;
