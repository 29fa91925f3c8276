import { htmlText } from './html-inline.ts';

const pageStyles = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --link: #0969da; --page: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9198a1; --line: #3d444d; --soft: #161b22; --link: #4493f8; --page: #0d1117; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 64rem; background: var(--page); color: var(--text);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .75rem; }
h1 { margin-top: 0; }
h2 { padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
a { color: var(--link); }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { padding: .1em .35em; border-radius: .35em; background: var(--soft); }
pre { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); overflow-x: auto; }
pre code { padding: 0; background: none; font-size: 1em; overflow-wrap: normal; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 50%; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--soft); }
.right { text-align: right; }
details { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { cursor: pointer; font-weight: 600; }
.note { color: var(--dim); }
@media print { body { max-width: none; padding: 0; } .scroll, pre { overflow: visible; } }
`;

/**
 * A style sheet or a script with its SHA-256 in Base64: computing it would cost every start of a gate the loading of
 * `node:crypto`.
 */
export interface InlineSource {
  readonly text: string;
  readonly sha256: string;
}

export type StyleSheet = InlineSource;

const pageSheet: StyleSheet = { text: pageStyles, sha256: 'lFkKwDViWhIztUq6UBXkN0KyP4deGWh3sZxoJHwWhgU=' };

export interface HtmlPage {
  readonly title: string;
  /** Trusted HTML, as `renderHtml` makes it. */
  readonly body: string;
  /** More CSS, trusted; it must not load anything: the page's policy would stop it. */
  readonly styles?: StyleSheet;
  /** JavaScript, trusted; runs at the end of the page. Without it the page allows none. */
  readonly script?: InlineSource;
}

/**
 * A complete page that needs nothing from elsewhere: its content security policy allows exactly its own style
 * sheets, its own script if it has one, and no request. Follows the reader's light or dark setting.
 */
export function htmlPage({ title, body, styles, script }: HtmlPage): string {
  const sheets = styles === undefined ? [pageSheet] : [pageSheet, styles];
  const hashes = sheets.map(({ sha256 }) => `'sha256-${sha256}'`).join(' ');
  const scripts = script === undefined ? '' : ` script-src 'sha256-${script.sha256}';`;
  const policy = `default-src 'none'; style-src ${hashes};${scripts} base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title).replaceAll('\n', ' ')}</title>
${sheets.map(({ text }) => `<style>${text}</style>`).join('\n')}
</head>
<body>
<main>
${body}</main>
${script === undefined ? '' : `<script>${script.text}</script>\n`}</body>
</html>
`;
}
