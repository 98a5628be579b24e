import { panelHealth } from '@/lib/desk/health/queries';

export const dynamic = 'force-dynamic';

/** 200 while pages can be served (also `degraded`: no worker seen lately), 503 when the database is out of reach. */
export async function GET(): Promise<Response> {
  const health = await panelHealth();
  return Response.json(health, {
    status: health.status === 'down' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}
