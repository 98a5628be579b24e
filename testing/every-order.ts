// Orders and changes of services of every type, each with all of its parameters, made from their declarations.
import { z } from 'zod';
import { serviceOrder } from '@/lib/registrar/regapi/services/orders';
import { serviceUpdate } from '@/lib/registrar/regapi/services/updates';

type Values = Readonly<Record<string, unknown>>;

const usual: Values = {
  period: 1,
  pay_type: 'prepay',
  country: 'RU',
  passport: '34 02 651241 выдан 48 о/м г.Москвы 26.12.1990',
  person_r: 'Иванов Иван Иванович',
  org_r: 'Общество с ограниченной ответственностью "Рога и Копыта"',
  code: '7701107259',
  pp_code: '500100732259',
  email: 'ivan@example.ru',
  phone: '+7.4958102233',
  approver_email: 'admin@example.ru',
  csr_string: '-----BEGIN CERTIFICATE REQUEST-----\nMIIC\n-----END CERTIFICATE REQUEST-----',
  server_type: 'other',
  mx_list: 'mx1.example.ru,mx2.example.ru',
  favicon: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  webfwd_type: 'frames',
  a_country_code: 'GB',
  ostmpl: 'debian-x86_64',
  new_ostmpl: 'debian-x86_64',
  fwdfrom: '/',
  fwdto: 'https://example.ru/',
  new_hostname: 'host.example.ru',
  revert_dns_ip: '192.0.2.7',
  ok_if_no_money: false,
};

/** What only one service in the world can have, or needs another parameter to be absent. */
const alone: ReadonlySet<string> = new Set(['user_servid', 'folder_id', 'folder_name', 'no_new_folder']);

/** Orders of all types, with their parameters filled from `values` where the usual ones do not fit. */
export function everyOrder(values: Values): readonly ServiceOrder[] {
  return serviceOrder.options
    .flatMap((option) => {
      const order = filled(option, { ...values, ...suited(option) });
      const named = 'dname' in order ? without(order, /^domain_name$/) : order;
      return 'obtain_cert' in order ? deliveries(named) : [named];
    })
    .filter(isOrder);
}

/** Changes of all types and subtasks; what takes away comes last. */
export function everyUpdate(values: Values): readonly ServiceUpdate[] {
  return objectsIn(serviceUpdate)
    .map((option) => filled(option, { ...values, ...suited(option) }))
    .filter(isUpdate)
    .toSorted((left, right) => Number(takesAway(left)) - Number(takesAway(right)));
}

type ServiceOrder = z.input<typeof serviceOrder>;
type ServiceUpdate = z.input<typeof serviceUpdate>;

const takesAway = (update: ServiceUpdate) => 'subtask' in update && update.subtask.startsWith('rm');

// A dedicated server has templates of its own, and plans differ by type.
const suitable: Readonly<Record<string, Values>> = {
  srv_hosting_ispmgr: { subtype: 'Host-0-1019' },
  srv_hosting_cpanel: { subtype: 'Host-0-1019' },
  srv_hosting_plesk: { subtype: 'Host-0-1019' },
  srv_rs_joomla: { subtype: 'corporate-0617', theme: 'happy' },
  srv_rs_wordpress: { subtype: 'blog-0617', theme: 'notebook' },
  srv_ssl_certificate: { subtype: 'comodo_ssl' },
  srv_vps: { subtype: 'VPS-1-1018' },
  srv_dedicated: { ostmpl: 'debian7-x86_64' },
  srv_websitebuilder: { subtype: 'start' },
};

const suited = (option: z.ZodObject): Values =>
  suitable[String(valueFor(option.shape.servtype ?? z.never(), undefined))] ?? {};

const ways = {
  in_office: /^a_|^p_/,
  free_mail: /^a_|^(?:office|phone|remark)$/,
  paid_mail: /^p_|^(?:office|phone|remark)$/,
};

const deliveries = (order: Values): readonly Values[] =>
  Object.entries(ways).map(([obtain_cert, others]) => ({
    ...without(order, others),
    obtain_cert,
  }));

const without = (order: Values, names: RegExp): Values =>
  Object.fromEntries(Object.entries(order).filter(([name]) => !names.test(name)));

const isOrder = (value: unknown): value is ServiceOrder => serviceOrder.safeParse(value).success;
const isUpdate = (value: unknown): value is ServiceUpdate => serviceUpdate.safeParse(value).success;

function objectsIn(schema: unknown): readonly z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  return schema instanceof z.ZodUnion ? schema.options.flatMap(objectsIn) : [];
}

function filled(option: z.ZodObject, values: Values): Values {
  return Object.fromEntries(
    Object.entries(option.shape)
      .filter(([name]) => !alone.has(name))
      .map(([name, schema]) => [
        name,
        valueFor(schema, values[name] ?? usual[name] ?? usual[name.replace(/^[a-z]+_/, '')]),
      ]),
  );
}

function valueFor(schema: z.core.$ZodType, preferred: unknown): unknown {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const closed = inner instanceof z.ZodEnum ? inner.options : inner instanceof z.ZodLiteral ? [...inner.values] : [];
  return [preferred, ...closed, 'text', 1, true].find(
    (value) => z.safeParse(schema, value).success && value !== undefined,
  );
}
