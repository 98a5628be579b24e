import { z } from 'zod';
import { staffRoles } from '@/lib/auth/actor';
import { emailField, personName } from '@/lib/auth/schema';

const id = z.string().min(1).max(64);

export const newStaffInput = z.object({ name: personName, email: emailField, role: z.enum(staffRoles) });
export const staffRoleInput = z.object({ user: id, role: z.enum(staffRoles) });
export const staffOnlyInput = z.object({ user: id });
