import type { WireRecord } from '@/lib/registrar/regwire/value';
import { token } from '../rules/service-outside';
import { THEMES, type Theme } from '../rules/service-themes';
import { caller, type FunctionTable, type Run } from './call';
import { findOutside } from './service-outside';
import { keepUrl, keptUrl } from './user-urls';

const JELASTIC = 'srv_jelastic refill';

/** REG.API 11.2 */
const getJelasticRefillUrl: Run = (call) => ({ url: keptUrl(caller(call), JELASTIC) });

/** REG.API 11.3 */
const setJelasticRefillUrl: Run = (call) => {
  keepUrl(caller(call), JELASTIC, call.fields);
  return undefined;
};

/** REG.API 11.4 */
const getParallelswpbConstructorUrl: Run = (call, world) => {
  const isBuilder = ({ servtype }: { servtype: string }): boolean => servtype === 'srv_parallels_wpb';
  const { service } = findOutside(call.fields, caller(call), world, isBuilder);
  return { url: `https://wpb.reg.ru/login?token=${token(service, 'constructor')}` };
};

/** A hash by name, not a list (REG.API 11.5). */
const getRsThemes: Run = ({ fields }) => {
  const servtype = fields.text('servtype');
  const subtype = fields.text('subtype');
  const wanted = THEMES.filter(
    (theme) =>
      (servtype === undefined || theme.servtype === servtype) &&
      (subtype === undefined || theme.plans.includes(subtype)),
  );
  return Object.fromEntries(wanted.map((theme, index) => [theme.name, describe(theme, index)]));
};

function describe({ name, servtype, plans, text }: Theme, index: number): WireRecord {
  const system = servtype.replace('srv_rs_', '');
  const plan = plans[0]?.replace(/-\d+$/, '') ?? '';
  const pictures = `https://turnkey.reg.ru/screenshots/${system}/ru/${plan}/${name}`;
  return {
    img: `${pictures}/screenshot.jpg`,
    img_big: `${pictures}/screenshot-big.jpg`,
    link: `http://turnkey.reg.ru/${system}/${name}`,
    name,
    priority: String(index),
    text,
    title: `Тема ${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  };
}

export const hostingFunctions: FunctionTable = {
  'hosting/get_jelastic_refill_url': { run: getJelasticRefillUrl },
  'hosting/set_jelastic_refill_url': { run: setJelasticRefillUrl, changesWorld: true },
  'hosting/get_parallelswpb_constructor_url': { run: getParallelswpbConstructorUrl },
  'hosting/get_rs_themes': { run: getRsThemes, isOpen: true },
};
