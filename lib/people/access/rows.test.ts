import { expect, test } from 'vitest';
import { customerId, sessionId, userId } from '@/lib/base/values/ids';
import type { StaffRole } from './actor';
import { rowsOf } from './rows';

const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const staff = (role: StaffRole) => ({ kind: 'staff', role, ...session }) as const;
const customer = { kind: 'customer', customerId: customerId('cus_1'), seenBy: null, ...session } as const;

test('a customer reaches their own rows alone', () => {
  expect(rowsOf(customer, 'domains.change')).toEqual({ customerId: 'cus_1' });
});

test('staff reach the rows of everybody where their role lets them, and none where it does not', () => {
  expect(rowsOf(staff('operator'), 'domains.change')).toEqual({});
  expect(rowsOf(staff('viewer'), 'domains.change')).toEqual({ customerId: { in: [] } });
  expect(rowsOf(staff('viewer'), 'customers.view')).toEqual({});
});
