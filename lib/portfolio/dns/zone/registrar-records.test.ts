import { expect, it } from 'vitest';
import { recordsOf } from './registrar-records';

const rr = (rectype: string, content: string, prio: number | null = 0, subname = '@') => ({
  rectype,
  content,
  prio,
  subname,
});

it('takes the servers of the registrar at the top of a zone for no records of it', () => {
  const own = [rr('NS', 'ns1.reg.ru.'), rr('NS', 'NS2.reg.ru', 1), rr('SOA', 'ns1.reg.ru. hostmaster 1 2 3 4 5')];
  expect(recordsOf(own)).toEqual([]);
  expect(recordsOf([...own, rr('NS', 'ns1.example.net.'), rr('NS', 'ns1.reg.ru.', 0, 'sub')])).toEqual([
    { type: 'NS', subname: '@', content: 'ns1.example.net', priority: null },
    { type: 'NS', subname: 'sub', content: 'ns1.reg.ru', priority: null },
  ]);
});

it.each([
  ['CNAME', 'shop.example.net.', 'shop.example.net'],
  ['MX', 'mx.example.net', 'mx.example.net'],
  ['MX', '.', '.'],
  ['TXT', 'ends in a dot.', 'ends in a dot.'],
])('shows a %s of %s as %s', (type, said, shown) => {
  expect(recordsOf([rr(type, said)])).toMatchObject([{ type, content: shown }]);
});
