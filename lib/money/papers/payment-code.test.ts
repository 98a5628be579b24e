import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { testSeller } from '@/testing/papers';
import { paymentCode, paymentSquare } from './payment-code';

const asked = {
  seller: testSeller,
  totalMinor: 123_450,
  purpose: 'Оплата по счёту № 17 от 03.02.2026, в т.ч. НДС 22% 222-61',
  payerInn: '',
} as const;

const expected =
  'ST00012|Name=ООО «Пример»|PersonalAcc=40702810938000000001|BankName=ПАО СБЕРБАНК|BIC=044525225|' +
  'CorrespAcc=30101810400000000225|Sum=123450|Purpose=Оплата по счёту № 17 от 03.02.2026, в т.ч. НДС 22% 222-61|' +
  'PayeeINN=7700000016|KPP=770001001';

/** The square as a camera sees it, read back into bytes. */
function read(square: readonly (readonly boolean[])[]): Uint8Array {
  const [scale, border] = [4, 4];
  const side = (square.length + 2 * border) * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  square.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let dot = 0; dot < scale * scale; dot += 1) {
        const [left, top] = [(x + border) * scale + (dot % scale), (y + border) * scale + Math.floor(dot / scale)];
        data.fill(0, (top * side + left) * 4, (top * side + left) * 4 + 3);
      }
    }),
  );
  let found = new Uint8Array();
  decodeQR({ width: side, height: side, data }, { textDecoder: (bytes) => ((found = Uint8Array.from(bytes)), '') });
  return found;
}

test('the square of an invoice, read back, is the text of the standard byte by byte', () => {
  expect(new TextDecoder().decode(paymentCode(asked))).toBe(expected);
  expect(paymentCode(asked)).toHaveLength(282);
  expect(read(paymentSquare(asked))).toEqual(new TextEncoder().encode(expected));
});

test('names that are too long for UTF-8 go out in windows-1251', () => {
  const seller = { ...testSeller, name: 'Я'.repeat(160) };
  const bytes = paymentCode({ ...asked, seller });
  const text = new TextDecoder('windows-1251').decode(bytes);
  expect(text).toContain(`ST00011|Name=${seller.name}|PersonalAcc=`);
  expect(text).toContain('Оплата по счёту № 17');
  expect(read(paymentSquare({ ...asked, seller }))).toEqual(bytes);
});

test('a stroke in a name ends no field', () => {
  const bytes = paymentCode({ ...asked, seller: { ...testSeller, name: 'ООО «А|Sum=1»' }, payerInn: '7710000030' });
  expect(new TextDecoder().decode(bytes)).toMatch(/^ST00012\|Name=ООО «А Sum=1»\|.*\|PayerINN=7710000030$/);
});
