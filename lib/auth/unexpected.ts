import 'server-only';

/** Logs an error nobody foresaw under a fresh event id, which is all that the person is shown. */
export function reportUnexpected(action: string, error: unknown): string {
  const event = crypto.randomUUID().slice(0, 8);
  const { name, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level: 'error', event, action, name, stack })}\n`,
  );
  return event;
}
