import type { Signer } from './signature.ts';

export type BlobPermission = 'read' | 'write';

export interface SignedUrls {
  /** `BASE/blob/ID?se=…&sp=…&sig=…`: good for this blob and this kind of access, until it expires. */
  create(base: string, blob: string, permission: BlobPermission): string;
  /** `undefined` when the URL permits it, else why not. */
  refusal(url: URL, blob: string, permission: BlobPermission): string | undefined;
}

/** The three parameters of Azure's shared access signatures that matter here. */
export function createSignedUrls(signer: Signer, lifetimeMs: number, now: () => number): SignedUrls {
  const signedText = (blob: string, sp: string, se: string): string => `${blob}\n${sp}\n${se}`;
  return {
    create(base, blob, permission) {
      const se = new Date(now() + lifetimeMs).toISOString();
      const sp = letters[permission];
      return `${base}/blob/${blob}?${new URLSearchParams({ se, sp, sig: signer.sign(signedText(blob, sp, se)) })}`;
    },
    refusal(url, blob, permission) {
      const [se, sp, sig] = ['se', 'sp', 'sig'].map((name) => url.searchParams.get(name) ?? '') as [
        string,
        string,
        string,
      ];
      if (!signer.verify(signedText(blob, sp, se), sig)) return 'the signature does not match';
      if (sp !== letters[permission]) return `the signature does not permit to ${permission}`;
      return Date.parse(se) <= now() ? 'the signature is expired' : undefined;
    },
  };
}

const letters = { read: 'r', write: 'w' } as const;
