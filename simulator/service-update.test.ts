import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWireRecord, textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { CSR, ORDERS } from './testing/service-orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
});
afterEach(() => open.close());

/** Orders a service and gives it a day to start; answers what changes it. */
async function ordered(
  servtype: string,
  changes: WireRecord = {},
): Promise<(params: WireRecord) => Promise<WireRecord>> {
  const { answer } = await open.call('service/create', { servtype, ...ORDERS[servtype], ...changes });
  const id = isWireRecord(answer) ? textOf(answer['service_id']) : '';
  await open.control('POST', 'clock', { advanceSeconds: 90_000 });
  return (params) => open.call('service/update', { service_id: id, servtype, ...params });
}

const details = async (params: WireRecord): Promise<WireValue | undefined> => {
  const { answer } = await open.call('service/get_details', params);
  const first = isWireRecord(answer) && Array.isArray(answer['services']) ? answer['services'][0] : undefined;
  return isWireRecord(first) ? first['details'] : answer;
};

const FORWARDING = { dname: 'hosted.ru', servtype: 'srv_webfwd' };

/** A PNG header of so many pixels a side. */
function icon(pixels: number, bytes = 33): string {
  const png = Buffer.alloc(bytes);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
  png.writeUInt32BE(pixels, 16);
  png.writeUInt32BE(pixels, 20);
  return png.toString('base64');
}

it('adds, replaces and removes forwarding rules', async () => {
  const update = await ordered('srv_webfwd');
  expect(await update({ subtask: 'addfwd', fwdto: 'https://a.example/' })).toMatchObject({
    answer: { descr: 'service srv_webfwd is updated for domain hosted.ru' },
  });
  await update({
    fwd_action: 'addfwd',
    fwdfrom: 'shop',
    fwdto: 'https://b.example/',
    webfwd_type: 'frames',
    title: 'B',
  });
  await update({ subtask: 'addfwd', fwdfrom: '/', fwdto: 'https://c.example/' });
  expect(await details(FORWARDING)).toMatchObject({
    fwds: [
      { fwdfrom: '/shop', fwdto: 'https://b.example/', webfwd_type: 'frames', title: 'B' },
      { fwdfrom: '/', fwdto: 'https://c.example/', webfwd_type: 'redirect' },
    ],
  });
  await update({ subtask: 'edit_allow_se_indexing', allow_se_indexing: 1 });
  await update({ subtask: 'rmfwd', fwdfrom: '/shop' });
  expect(await details(FORWARDING)).toMatchObject({ allow_se_indexing: '1', fwds: [{ fwdfrom: '/' }] });
  await update({ subtask: 'rmall' });
  expect(await details(FORWARDING)).toMatchObject({ fwds: [] });
});

it.each([
  [{}, 'PARAMETER_MISSING', 'subtask'],
  [{ subtask: 'reboot' }, 'PARAMETER_INCORRECT', 'subtask'],
  [{ subtask: 'addfwd' }, 'PARAMETER_MISSING', 'fwdto'],
  [{ subtask: 'addfwd', fwdto: 'example' }, 'PARAMETER_INCORRECT', 'fwdto'],
  [{ subtask: 'addfwd', fwdto: 'https://a.example/', title: 'A' }, 'PARAMETER_INCORRECT', 'title'],
  [{ subtask: 'addfwd', fwdto: 'https://a.example/', favicon: icon(16) }, 'PARAMETER_INCORRECT', 'favicon'],
  [{ subtask: 'rmfwd' }, 'PARAMETER_INCORRECT', 'fwdfrom'],
  [{ subtask: 'edit_allow_se_indexing', allow_se_indexing: 1 }, 'PARAMETER_INCORRECT', 'allow_se_indexing'],
  [{ subtask: 'add_favicon', favicon: icon(16) }, 'PARAMETER_INCORRECT', 'frames'],
  [{ subtask: 'rmall', mx_list: 'mx.example' }, 'PARAMETER_INCORRECT', 'mx_list'],
])('refuses %j with %s naming %s', async (params, code, name) => {
  const update = await ordered('srv_webfwd');
  const answer = await update(params);
  expect(answer['error_code']).toBe(code);
  expect(answer['error_text']).toContain(name);
});

it('takes a small PNG as favicon of a frame', async () => {
  const update = await ordered('srv_webfwd');
  await update({ subtask: 'addfwd', fwdto: 'https://a.example/', webfwd_type: 'frames' });
  const add = (favicon: string): Promise<WireRecord> => update({ subtask: 'add_favicon', favicon });
  expect(await add('Z2lm')).toMatchObject({ error_text: expect.stringContaining('PNG') });
  expect(await add(icon(17))).toMatchObject({ error_text: expect.stringContaining('16x16') });
  expect(await add(icon(16, 1537))).toMatchObject({ error_text: expect.stringContaining('1536') });
  expect(await add(icon(16))).toMatchObject({ result: 'success' });
  expect(await details(FORWARDING)).toMatchObject({ favicon: icon(16) });
  await update({ subtask: 'rm_favicon' });
  expect(await details(FORWARDING)).not.toHaveProperty('favicon');
});

it('changes a parking page and makes it free', async () => {
  const update = await ordered('srv_parking');
  await update({ template_name: 'raw_html', content: '<p>Soon</p>', subtype: 'free' });
  const parking = { dname: 'hosted.ru', servtype: 'srv_parking' };
  expect(await details(parking)).toMatchObject({
    template_name: 'raw_html',
    content: '<p>Soon</p>',
    title: 'For sale',
  });
  expect(await open.call('service/get_info', parking)).toMatchObject({ answer: { services: [{ subtype: 'free' }] } });
});

it('changes passwords, names and systems of servers', async () => {
  const update = await ordered('srv_vps');
  const { answer } = await open.call('service/get_list', { servtype: 'srv_vps' });
  const [service] = isWireRecord(answer) && Array.isArray(answer['services']) ? answer['services'] : [];
  const own = { service_id: service.service_id };
  const before = await details(own);
  await update({ subtask: 'stop' });
  await update({ subtask: 'change_hostname', new_hostname: 'web.example.com' });
  await update({ subtask: 'reinstall', new_ostmpl: 'ubuntu-x86_64' });
  const after = await details(own);
  expect(after).toMatchObject({ power: 'off', hostname: 'web.example.com', ostmpl: 'ubuntu-x86_64' });
  expect(isWireRecord(before) && isWireRecord(after) && before['passwd'] !== after['passwd']).toBe(true);
  expect(await update({ subtask: 'reinstall', new_ostmpl: 'windows-2012-english' })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
  expect(await update({ subtask: 'reinstall', reinstall_ispmgr: 1 })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
  expect(await update({ subtask: 'change_hostname' })).toMatchObject({ error_code: 'PARAMETER_MISSING' });
  expect(await open.call('service/update', { dname: 'hosted.ru', servtype: 'srv_vps', subtask: 'stop' })).toMatchObject(
    {
      error_code: 'SERVICE_NOT_FOUND',
    },
  );
});

it('reissues a certificate by a new request to the approver', async () => {
  const update = await ordered('srv_ssl_certificate');
  expect(await update({ reissue: 1, csr_string: CSR })).toMatchObject({ error_code: 'PARAMETER_MISSING' });
  await update({ reissue: 1, csr_string: CSR, approver_email: 'hostmaster@hosted.ru' });
  await update({ org_city: 'Tver' });
  expect(await details({ dname: 'hosted.ru', servtype: 'srv_ssl_certificate' })).toMatchObject({
    approver_email: 'hostmaster@hosted.ru',
    org_city: 'Tver',
    reissued_at: expect.anything(),
  });
});

it('updates nothing that waits for payment', async () => {
  const update = await ordered('srv_webfwd', { pay_type: 'bank' });
  expect(await update({ subtask: 'rmall' })).toMatchObject({ error_code: 'SERVICE_NOT_ACTIVE' });
});
