import { startSimulator, type RunningSimulator } from '../simulator/process';

const login = { username: 'domovoi', password: 'domovoi-demo' } as const;

/** What a process needs to call it. */
export const environmentOf = ({ url }: RunningSimulator): Readonly<Record<string, string>> => ({
  REGAPI_URL: `${url}/api/regru2`,
  REGAPI_USERNAME: login.username,
  REGAPI_PASSWORD: login.password,
});

/** A registrar with an account of so many domains, which lets itself be asked as often as anybody likes. */
export async function startAccount(domains: number): Promise<RunningSimulator> {
  const simulator = await startSimulator(['--seed', String(domains)]);
  await fetch(`${simulator.url}/_control/settings`, { method: 'POST', body: JSON.stringify({ callsPerHour: 1e9 }) });
  return simulator;
}
