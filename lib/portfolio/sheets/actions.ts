'use server';

import { fileText } from '@/lib/base/values/file-text';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { keepPasted } from '@/lib/portfolio/bulk/pasted';
import { applySheet, type Applied, type AskedPortion } from './apply-sheet';
import { applySheetInput, sheetInput } from './schema';
import { unpacked } from './unpack';

/** Keeps a changed list of one's own domains, and shows what it would change. */
export const sendOwnSheet = action(
  {
    name: 'bulk.sheet-send',
    input: sheetInput,
    guard: policy['shop.order'],
    limits: (_input, _request, actor) => sheetLimits(actor.userId),
  },
  async ({ input: { file }, actor, tx, request: { address } }) => {
    const bytes = unpacked(file);
    if (bytes === null) return { ok: false, fieldErrors: { file: ['sheets.errors.tooBig'] } };
    const sheet = await keepPasted({ tx, actor, address }, fileText(bytes).replaceAll('\0', ''));
    return { ok: true, value: null, redirectTo: routes.sheet({ sheet }) };
  },
);

/** The same by staff, of domains of whomever. */
export const sendSheet = action(
  {
    name: 'bulk.sheet-send',
    input: sheetInput,
    guard: policy['customers.change'],
    limits: (_input, _request, actor) => sheetLimits(actor.userId),
  },
  async ({ input: { file }, actor, tx, request: { address } }) => {
    const bytes = unpacked(file);
    if (bytes === null) return { ok: false, fieldErrors: { file: ['sheets.errors.tooBig'] } };
    const sheet = await keepPasted({ tx, actor, address }, fileText(bytes).replaceAll('\0', ''));
    return { ok: true, value: null, redirectTo: routes.admin.sheet({ sheet }) };
  },
);

/** Carries out what was shown of a sheet of one's own. */
export const applyOwnSheet = action(
  {
    name: 'bulk.sheet',
    input: applySheetInput,
    guard: policy['shop.order'],
    limits: (_input, _request, actor) => sheetLimits(actor.userId),
  },
  async ({ input, actor, tx, request: { address } }) => {
    const done = await applySheet({ tx, actor, address }, input);
    return replyOf(done, words, (applied) => ended(applied, input, ownPages));
  },
);

/** The same by staff. */
export const applySheetAsStaff = action(
  { name: 'bulk.sheet', input: applySheetInput, guard: policy['customers.change'] },
  async ({ input, actor, tx, request: { address } }) => {
    const done = await applySheet({ tx, actor, address }, input);
    return replyOf(done, words, (applied) => ended(applied, input, staffPages));
  },
);

type Pages = {
  readonly group: (id: string) => string;
  readonly groups: () => string;
  readonly domains: () => string;
};

const ownPages: Pages = { group: routes.group, groups: routes.groups, domains: routes.domains };
const staffPages: Pages = {
  group: routes.admin.group,
  groups: routes.admin.groups,
  domains: routes.admin.domains,
};

/** Where it leads once the last portion is sent: to its group, or of several to them all. */
function ended({ count, left, groups }: Applied, { after }: AskedPortion, pages: Pages) {
  if (left > 0) return {};
  const [first, ...others] = groups;
  const message = messageKey('sheets.said.applied', { count });
  if (first === undefined && after === 0) return { message, redirectTo: pages.domains() };
  const isOne = first !== undefined && others.length === 0 && after === 0;
  return { message, redirectTo: isOne ? pages.group(first) : pages.groups() };
}

const words = { gone: 'errors.stale', moved: 'sheets.errors.moved', nothing: 'bulk.nothing' } as const;

/** A sheet of ten thousand rows takes its time to read. */
const sheetLimits = (userId: string): readonly Limit[] => [
  { bucket: `sheet:${userId}`, most: 30, windowMs: minutesMs(10) },
];
