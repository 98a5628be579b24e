import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { field } from '@/lib/portfolio/contacts/profiles/field';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';

const industries = [
  '2',
  '3',
  '21',
  '5',
  '4',
  '12',
  '6',
  '7',
  '13',
  '19',
  '10',
  '11',
  '15',
  '16',
  '17',
  '18',
  '20',
  '9',
  '26',
  '22',
  '14',
  '23',
  '8',
  '25',
];

/** A registrant of jobs: a company and what it does (REG.API 8.7). */
export const jobs = declare({
  ...inLatin,
  id: 'jobs',
  group: 'jobs',
  zones: ['jobs'],
  fields: [
    ...latinRegistrant,
    field('companyUrl', 'text', 'zone', {
      letters: 'latin',
      min: 4,
      width: 'half',
      autocomplete: 'url',
      example: 'https://example.com',
    }),
    field('industry', 'choice', 'zone', { choices: industries, width: 'half' }),
    field('jobTitle', 'text', 'zone', {
      letters: 'latin',
      min: 4,
      width: 'half',
      autocomplete: 'organization-title',
      example: 'Head of HR',
    }),
    field('hrMember', 'choice', 'zone', { choices: ['no', 'yes'], width: 'half' }),
    field('titleIsAdmin', 'choice', 'zone', { choices: ['0', '1'], width: 'half' }),
  ],
  once: {
    company_url: 'companyUrl',
    ind_classification: 'industry',
    hra_name: 'hrMember',
    job_title: 'jobTitle',
    admin_type: 'titleIsAdmin',
  },
});
