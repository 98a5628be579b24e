/** Who is signed in, as the shells show it. */
export type Viewer = {
  readonly kind: 'customer' | 'staff';
  readonly name: string;
  readonly email: string;
};
