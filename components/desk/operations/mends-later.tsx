'use client';

import dynamic from 'next/dynamic';

/** The ways on from a refusal, which most operations never meet: their fields come with those that do. */
export const MendYearsLater = dynamic(async () => (await import('./mend-years')).MendYears);
export const MendRegistrationLater = dynamic(async () => (await import('./mend-registration')).MendRegistration);
