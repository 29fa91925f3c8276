export function ensureTools<const T extends string>(
  names: readonly T[],
  options?: { readonly say?: (line: string) => void },
): Promise<Readonly<Record<T, string>>>;
