import { parseWithZod } from '@conform-to/zod/v4';
import { expect, it } from 'vitest';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { declaredForm } from '@/lib/people/auth/declared-form';
import { formShape } from '@/lib/people/auth/form-shape';
import { pricingOf } from '@/lib/shop/repricing/terms';
import { termsShape } from '@/lib/queue/live/terms-form';
import { correctInput } from './correct-form';
import { corrections } from './kinds';

/** As perform() reads what a browser sends. */
function read(fields: Readonly<Record<string, string>>) {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  const { form } = declaredForm(sent, correctInput);
  const submission = parseWithZod(form, { schema: correctInput, error: zodMessage });
  return submission.status === 'success' ? submission.value : submission.error;
}

it('the form of a correction may hold what any kind declares and nothing else', () => {
  const record = { change: 'record', step: '1', type: 'A', subname: '@', address: '192.0.2.1' };
  const order = { contactId: 'con_1', years: '2', nameServers: 'ns1.example.com', pricedAnew: 'on' };
  const sent = { operationId: 'a1', ...record, ...order };
  expect(read({ ...sent, kind: 'zone.change', input: '{}' })).toEqual({ operationId: 'a1', sent });
});

it('a field left empty was not sent', () => {
  expect(read({ operationId: 'a1', years: '1', costLimit: '', nameServers: '' })).toEqual({
    operationId: 'a1',
    sent: { operationId: 'a1', years: '1' },
  });
});

it.each(corrections.map(({ kind, form }) => ({ kind, form })))(
  'the form of $kind asks for terms just where customers pay for it',
  ({ kind, form }) => {
    const shape = formShape(form);
    const fields = shape.kind === 'parts' ? [...shape.parts.keys()] : [];
    const asked = Object.keys(termsShape).filter((name) => fields.includes(name));
    expect(asked).toEqual(pricingOf(kind) ? Object.keys(termsShape) : []);
  },
);
