import { z } from 'zod';

/** The secret of a link, as its address or a form of its page carries it. */
export const linkToken = z.string().min(1).max(100);
