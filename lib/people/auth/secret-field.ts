const secretName = /^(password|newPassword|currentPassword|code|totp|secret|authInfo)/i;

/** Whether what is typed into a field is never sent back to the browser nor kept in it, wherever the field is nested. */
export function isSecretField(name: string): boolean {
  return secretName.test(name.split(/[.[\]]+/).findLast((part) => part) ?? '');
}
