import type { Settings } from '@/scripts/launch/settings';

export type Registrar = {
  readonly REGAPI_URL: string;
  readonly REGAPI_USERNAME: string;
  readonly REGAPI_PASSWORD: string;
};

// Nothing is kept secret by this: the simulator listens to this machine alone and sells nothing.
export const simulated = { username: 'domovoi', password: 'domovoi-demo' } as const;

/** What web and worker need to reach the simulator; nothing for a registrar of the configuration, which they read themselves. */
export function registrarFor(settings: Settings): Registrar | Record<string, never> {
  if (!settings.simulates) return {};
  return {
    REGAPI_URL: `http://127.0.0.1:${settings.env.SIMULATOR_PORT}/api/regru2`,
    REGAPI_USERNAME: simulated.username,
    REGAPI_PASSWORD: simulated.password,
  };
}
