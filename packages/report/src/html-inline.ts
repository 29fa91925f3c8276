import type { Inline } from './document.ts';
import { plainText } from './text.ts';

/** Escaped for an element's content and for a quoted attribute. `prepared` text went through `plainText` already. */
export function htmlText(text: string, options: { readonly prepared?: boolean } = {}): string {
  const plain = options.prepared === true ? text : plainText(text);
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * The normalised URL when it is http or https and carries no user or password (they mislead readers and leak);
 * otherwise `undefined`.
 */
export function safeUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** `escaped` turns untrusted text into the text of an element; line ends become `<br>`. */
export function htmlInline(content: readonly Inline[], escaped: (text: string) => string = htmlText): string {
  return content.map((inline) => htmlOf(inline, escaped)).join('');
}

function htmlOf(inline: Inline, escaped: (text: string) => string): string {
  if (typeof inline === 'string') return escaped(inline).replaceAll('\n', '<br>');
  switch (inline.kind) {
    case 'code':
      return `<code>${htmlText(inline.text).replaceAll('\n', ' ')}</code>`;
    case 'strong':
      return `<strong>${htmlInline(inline.content, escaped)}</strong>`;
    case 'link': {
      const url = safeUrl(inline.url);
      const label = escaped(inline.label === '' ? inline.url : inline.label);
      return url === undefined ? label : `<a href="${htmlText(url)}" rel="noopener noreferrer">${label}</a>`;
    }
  }
}
