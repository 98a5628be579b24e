import { expect, test } from 'vitest';
import { editCustomerInput } from './schema';

test.each([
  ['8 (495) 123-45-67', '+7 495 1234567'],
  ['+49 (0) 30 1234567', '+49 30 1234567'],
  ['\u202a+7 495 123-45-67\u202c', '+7 495 1234567'],
  ['+7 495 123-45-6', null],
  ['+------------', null],
])('the phone of a customer’s card is read as every phone is: %s', (typed, read) => {
  const form = { customer: 'cus_1', name: 'Anna', email: 'anna@example.net', note: '', phone: typed };
  const { success, data } = editCustomerInput.safeParse(form);
  expect(success ? data.phone : null).toBe(read);
});
