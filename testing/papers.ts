// A seller and buyers whose numbers are right, for tests of papers.
import type { BuyerDetails } from '@/lib/money/buyers/schema';
import type { SellerDetails } from '@/lib/money/sellers/schema';

export const testSeller: SellerDetails = {
  kind: 'organization',
  name: 'ООО «Пример»',
  latinName: 'Primer LLC',
  inn: '7700000016',
  kpp: '770001001',
  ogrn: '1267700000006',
  address: '101000, г. Москва, ул. Мясницкая, д. 1, стр. 2, офис 305',
  latinAddress: '1/2 Myasnitskaya st., office 305, Moscow 101000, Russia',
  bankName: 'ПАО СБЕРБАНК',
  bic: '044525225',
  account: '40702810938000000001',
  correspondentAccount: '30101810400000000225',
  signerTitle: 'Генеральный директор',
  signer: 'Смирнова А. В.',
  accountant: 'Котов П. С.',
  closing: 'act',
};

export const testBuyer: BuyerDetails = {
  kind: 'organization',
  name: 'ООО «Ромашка»',
  inn: '7710000030',
  kpp: '771001001',
  ogrn: '1267700000040',
  vatId: '',
  address: '125009, г. Москва, ул. Тверская, д. 7',
};
