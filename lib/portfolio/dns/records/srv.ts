import { z } from 'zod';
import { hostName } from './host-name';
import { normalHostName } from './normal-host-name';
import { wholeNumber } from './number';
import type { RecordType } from './record';

/** Server of a service; content is "weight port target" (REG.API 9.9). Its name begins with "_service._protocol". */
export const srv: RecordType = {
  type: 'SRV',
  fields: [
    { name: 'target', kind: 'text', placeholder: 'sip.example.com' },
    { name: 'port', kind: 'number', placeholder: '5060' },
    { name: 'priority', kind: 'number', initial: '10' },
    { name: 'weight', kind: 'number', initial: '0' },
  ],
  schema: z
    .object({
      target: hostName('dns.problems.noService'),
      port: wholeNumber(65_535),
      priority: wholeNumber(65_535, '10'),
      weight: wholeNumber(65_535, '0'),
    })
    .transform(({ target, port, priority, weight }) => ({ content: `${weight} ${port} ${target}`, priority })),
  fieldsOf: ({ content, priority }) => ({ ...parts(content), priority: String(priority ?? 0) }),
  normalContent: (content) => {
    const { weight, port, target } = parts(content);
    return `${weight} ${port} ${target}`;
  },
  hasPriority: true,
  addition: ({ subname, content, priority }) => {
    const { weight, port, target } = parts(content);
    return {
      action: 'add_srv',
      ...serviceOf(subname),
      priority: priority ?? 0,
      weight: Number(weight),
      port: Number(port),
      target,
    };
  },
};

/** "_sip._udp.office" is the service "_sip._udp" of "office". */
export function serviceOf(subname: string): { readonly service: string; readonly subdomain?: string } {
  const [service = '', protocol = '', ...rest] = subname.split('.');
  const name = { service: `${service}.${protocol}` };
  return rest.length > 0 ? { ...name, subdomain: rest.join('.') } : name;
}

export const isServiceName = (subname: string): boolean => /^_[a-z0-9-]+\._[a-z0-9-]+(\.|$)/.test(subname);

function parts(content: string): { readonly weight: string; readonly port: string; readonly target: string } {
  const [weight = '0', port = '0', target = ''] = content.trim().split(/\s+/);
  return { weight, port, target: normalHostName(target) };
}
