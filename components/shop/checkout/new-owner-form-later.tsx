'use client';

import dynamic from 'next/dynamic';

/** The form of a new owner: it comes with the page that shows it, and not where a saved contact is chosen instead. */
export const NewOwnerFormLater = dynamic(async () => (await import('./new-owner-form')).NewOwnerForm);
