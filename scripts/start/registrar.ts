import { freePort } from '@/scripts/launch/ports';
import type { Settings } from '@/scripts/launch/settings';

export type Registrar = {
  readonly REGAPI_URL: string;
  readonly REGAPI_USERNAME: string;
  readonly REGAPI_PASSWORD: string;
  /** Read by the simulator: where it serves WHOIS. */
  readonly SIMULATOR_WHOIS_PORT: string;
  readonly WHOIS_SERVER: string;
  readonly RDAP_URL: string;
  /** Where names are given away, money may be, too. */
  readonly PAYMENTS_SANDBOX: string;
};

// Nothing is kept secret by this: the simulator listens to this machine alone and sells nothing.
export const simulated = { username: 'domovoi', password: 'domovoi-demo' } as const;

/** What web and worker need to reach the simulator; nothing for a registrar of the configuration, which they read themselves. */
export async function registrarFor(settings: Settings): Promise<Registrar | Record<string, never>> {
  if (!settings.simulates) return {};
  const port = settings.env.SIMULATOR_PORT;
  const whoisPort = await freePort(port < 65_535 ? port + 1 : null);
  return {
    REGAPI_URL: `http://127.0.0.1:${port}/api/regru2`,
    REGAPI_USERNAME: simulated.username,
    REGAPI_PASSWORD: simulated.password,
    SIMULATOR_WHOIS_PORT: String(whoisPort),
    WHOIS_SERVER: `127.0.0.1:${whoisPort}`,
    RDAP_URL: `http://127.0.0.1:${port}/rdap/`,
    PAYMENTS_SANDBOX: '1',
  };
}
