/** Who else the registries know of a name: its administrator, technician and payer, by the letter of their parameters. */
export const otherRoles = ['a', 't', 'b'] as const;
export type OtherRole = (typeof otherRoles)[number];

/** The tick of a role. */
export const sameField = { a: 'sameA', t: 'sameT', b: 'sameB' } as const satisfies Readonly<Record<OtherRole, string>>;
