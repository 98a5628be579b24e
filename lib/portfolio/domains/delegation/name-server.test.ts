import { describe, expect, it } from 'vitest';
import { isInside, nameServerParameters, sameNameServers, usesRegistrarDns } from './name-server';
import { nameServersForm } from '../schema';

const server = (host: string, ...addresses: string[]) => ({ host, addresses });

describe('name servers', () => {
  it('are the same in another order, case and with a trailing dot', () => {
    expect(
      sameNameServers([server('NS1.reg.ru.'), server('ns2.reg.ru')], [server('ns2.reg.ru'), server('ns1.reg.ru')]),
    ).toBe(true);
  });

  it('differ by their glue', () => {
    expect(sameNameServers([server('ns1.a.ru', '203.0.113.1')], [server('ns1.a.ru')])).toBe(false);
  });

  it('of hosting are not the ones whose zone can be edited', () => {
    expect(usesRegistrarDns([server('ns1.hosting.reg.ru'), server('ns2.hosting.reg.ru')])).toBe(false);
    expect(usesRegistrarDns([server('ns2.reg.ru'), server('ns1.reg.ru')])).toBe(true);
  });

  it('go out numbered, glue beside its server', () => {
    const parameters = nameServerParameters([server('ns1.a.ru', '203.0.113.1', '2001:db8::1'), server('ns.b.ru')]);
    expect(parameters).toEqual({ ns0: 'ns1.a.ru', ns1: 'ns.b.ru', ns0ip: '203.0.113.1,2001:db8::1' });
  });

  it('inside a domain are told from those that only look like it', () => {
    expect(isInside('ns1.example.ru', 'example.ru')).toBe(true);
    expect(isInside('ns1.notexample.ru', 'example.ru')).toBe(false);
    expect(isInside('NS1.Лавка.рф.', 'xn--80aaf6ac.xn--p1ai')).toBe(true);
  });
});

describe('the form', () => {
  const issues = (form: object) =>
    nameServersForm
      .safeParse({ domainId: 'd', use: 'own', ...form })
      .error?.issues.map((i) => `${i.path.join('.')} ${i.message}`);

  it('asks for at least two servers of another service', () => {
    expect(issues({ host0: 'ns1.example.com' })).toEqual(['host1 errors.required']);
    expect(issues({ use: 'registrar' })).toBeUndefined();
  });

  it('finds a server that stands twice', () => {
    expect(issues({ host0: 'ns1.example.com', host1: 'NS1.example.com.' })).toEqual([
      'host1 domains.problems.serverTwice',
    ]);
  });

  it('takes no address for a name', () => {
    const second = (host1: string) => issues({ host0: 'ns1.example.com', host1 });
    expect(second('192.0.2.1')).toEqual(['host1 dns.problems.addressNotName']);
    expect(second('10')).toEqual(['host1 dns.problems.relativeName']);
    expect(second('1.2')).toEqual(['host1 dns.problems.badHostName']);
    expect(second('ns1.example.123')).toEqual(['host1 dns.problems.badHostName']);
    expect(second('ns_2.example.com')).toEqual(['host1 dns.problems.underscore']);
    expect(second('ns2.example.com ns3.example.com')).toEqual(['host1 dns.problems.badHostName']);
  });

  it.each(['10.0.0.1', '127.0.0.1', '192.168.1.1', '::1', '203.0.113.1, 127.0.0.1'])(
    'takes no glue %s',
    (addresses0) => {
      expect(issues({ host0: 'ns1.example.ru', host1: 'ns2.example.com', addresses0 })).toEqual([
        'addresses0 errors.privateIpAddress',
      ]);
    },
  );
});
