'use client';

import dynamic from 'next/dynamic';

/** The form of a contact: it comes with the page that shows it, and not where a saved contact is chosen instead. */
export const ContactFormLater = dynamic(async () => (await import('./contact-form')).ContactForm);
