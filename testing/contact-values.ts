/** What a person types into the form of an international contact. */
export const gtldValues = {
  latinFirstName: 'Ivan',
  latinLastName: 'Ivanov',
  email: 'ivanov@example.net',
  phone: '+74951234567',
  country: 'RU',
  postcode: '101000',
  latinState: 'Moscow',
  latinCity: 'Moscow',
  latinAddress: 'Myasnitskaya 1, apt. 2',
};
