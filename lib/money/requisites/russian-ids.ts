/** Taxpayer number of an organization: ten digits, the last of which checks the others. */
export function isCompanyInn(text: string): boolean {
  return isSomething(text, 10) && checkDigit(text, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(text, 9);
}

/** Taxpayer number of a person or a sole proprietor: twelve digits, two of which check the others. */
export function isPersonInn(text: string): boolean {
  return (
    isSomething(text, 12) &&
    checkDigit(text, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(text, 10) &&
    checkDigit(text, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(text, 11)
  );
}

/** Reason of registration: nine characters without a check digit. */
export const isKpp = (text: string): boolean => /^\d{4}[\dA-Z]{2}\d{3}$/.test(text) && !isZeros(text);

/** State registration number of an organization. */
export const isOgrn = (text: string): boolean => isSomething(text, 13) && remainder(text, 12, 11) === digitAt(text, 12);

/** The same of a sole proprietor. */
export const isOgrnip = (text: string): boolean =>
  isSomething(text, 15) && remainder(text, 14, 13) === digitAt(text, 14);

/** A bank's number in Russia: nine digits that begin with 04, no check digit. */
export const isBic = (text: string): boolean => /^04\d{7}$/.test(text);

/** An account at the bank of a BIC. */
export const isAccountAt = (bic: string, account: string): boolean => isAccount(bic.slice(6), account);

/** The account of the bank of a BIC at the central bank: it ends as the BIC does. */
export const isCorrespondentOf = (bic: string, account: string): boolean =>
  account.startsWith('301') && account.endsWith(bic.slice(6)) && isAccount(`0${bic.slice(4, 6)}`, account);

/** For accounts in currencies that have letters as codes, the letter stands for its place in this word. */
const letters = 'ABCEHKMPTX';
const accountWeights = [7, 1, 3];

function isAccount(ofBank: string, account: string): boolean {
  if (!/^\d{5}[\dABCEHKMPTX]\d{14}$/.test(account) || !/^\d{3}$/.test(ofBank) || isZeros(account)) return false;
  const digits = `${ofBank}${account}`.replaceAll(/[A-Z]/g, (letter) => String(letters.indexOf(letter)));
  const sum = Array.from(digits, Number).reduce(
    (total, digit, place) => total + ((digit * (accountWeights[place % 3] ?? 0)) % 10),
    0,
  );
  return sum % 10 === 0;
}

function checkDigit(text: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, place) => sum + weight * digitAt(text, place), 0) % 11) % 10;
}

const remainder = (text: string, digits: number, by: number): number => (Number(text.slice(0, digits)) % by) % 10;

const digitAt = (text: string, place: number): number => Number(text.charAt(place));

const isSomething = (text: string, length: number): boolean =>
  text.length === length && /^\d+$/.test(text) && !isZeros(text);

const isZeros = (text: string): boolean => /^0+$/.test(text);
