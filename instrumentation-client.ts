import { config } from 'zod';

// Before any schema is made: without this each asks by an eval whether it may compile itself, which our
// Content-Security-Policy refuses and reports as a violation on every page with a form.
config({ jitless: true });
