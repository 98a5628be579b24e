/** Runs once as the web server starts, before the first request: a wrong configuration ends it here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  try {
    const { env } = await import('@/lib/base/env/env');
    const { writeAddresses, writeForwardedHosts, writeKnownMethods } = await import('@/lib/people/auth/address-header');
    const { provideDefinitions } = await import('@/lib/queue/engine/definitions');
    const { kinds } = await import('@/lib/desk/operations/kinds');
    writeAddresses(env.TRUSTED_PROXY_HOPS);
    writeForwardedHosts(env.PUBLIC_URL);
    writeKnownMethods();
    provideDefinitions(kinds);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
