/** A text in which no URL has a user, a password or a query any more: tokens stand in all three. */
export function withoutCredentials(text: string): string {
  return text.replace(/:\/\/[^/@\s'"<>]*@/gu, '://').replace(/(:\/\/[^\s?'"<>()]*)\?[^\s#'"<>()]*/gu, '$1');
}
