/** The name under which a form carries its token. */
export const csrfName = 'csrf';

export function CsrfField({ token }: { readonly token: string }) {
  return <input type="hidden" name={csrfName} value={token} />;
}
