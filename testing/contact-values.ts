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

/** The same of a person of .ru, .рф and .su. */
export const ruPersonValues = {
  lastName: 'Иванов',
  firstName: 'Иван',
  patronymic: 'Петрович',
  latinName: 'Ivan P Ivanov',
  birthDate: '1967-11-07',
  passportNumber: '3202651241',
  passportIssuer: '48 о/м г. Москвы',
  passportIssuedOn: '1990-12-26',
  email: 'ivanov@example.net',
  phone: '+74951234567',
  country: 'RU',
  postcode: '101000',
  city: 'Москва',
  address: 'ул. Мясницкая, д. 1, кв. 2',
};
