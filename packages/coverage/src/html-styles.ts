import type { StyleSheet } from '@sluice/report';

/** Beyond what each page of a report has. Colours are never the only sign of anything. */
const shared = `
body { max-width: 84rem; }
:root { --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --part: #9a6700; --part-soft: #fff8c5; }
@media (prefers-color-scheme: dark) {
  :root { --good: #3fb950; --good-soft: #12261e; --bad: #f85149; --bad-soft: #3c1618; --part: #d29922; --part-soft: #2e2a1f; }
}
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.subtitle { color: var(--dim); margin-top: -.5rem; }
.totals { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.5rem 0; padding: 0; }
.totals div { min-width: 8rem; }
.totals dt { color: var(--dim); font-size: .875rem; }
.totals dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
.totals small { display: block; font-size: .875rem; font-weight: 400; color: var(--dim); }
`;

const index = `${shared}
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: 1.5rem 0 0; }
.controls[hidden] { display: none; }
.controls input[type=search] { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .6rem; min-width: 16rem; }
.controls output { color: var(--dim); }
table.files { width: 100%; }
table.files th { position: sticky; top: 0; white-space: nowrap; }
table.files th button { all: unset; cursor: pointer; }
table.files th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table.files th[aria-sort=ascending] button::after { content: " \\2191"; }
table.files th[aria-sort=descending] button::after { content: " \\2193"; }
table.files td { padding: .3rem .75rem; }
table.files td:first-child { overflow-wrap: anywhere; min-width: 16rem; }
table.files td.number { text-align: right; white-space: nowrap; }
table.files tr[hidden] { display: none; }
table.files tbody tr:hover { background: var(--soft); }
.bar { display: inline-block; width: 5rem; height: .5rem; border-radius: .25rem; background: var(--bad); vertical-align: middle; overflow: hidden; margin-right: .4rem; }
.bar i { display: block; height: 100%; background: var(--good); }
.bar.none { background: var(--line); }
${Array.from({ length: 101 }, (_, width) => `.w${width}{width:${width}%}`).join('')}
`;

const source = `${shared}
.legend span { padding: .1rem .5rem; border-left: 4px solid; border-radius: .2rem; margin-right: .5rem; }
.c, .legend .c { background: var(--good-soft); border-color: var(--good); }
.m, .legend .m { background: var(--bad-soft); border-color: var(--bad); }
.p, .legend .p { background: var(--part-soft); border-color: var(--part); }
.scroll { border: 1px solid var(--line); border-radius: .5rem; }
.source { width: 100%; border-collapse: collapse; font: .8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; tab-size: 4; }
.source td { border: 0; padding: 0 .75rem; white-space: pre; background: none; }
.source td:nth-child(-n+3) { color: var(--dim); text-align: right; width: 1%; user-select: none; -webkit-user-select: none; }
.source td:first-child { border-left: 4px solid transparent; }
.source td:nth-child(2) { text-align: center; padding: 0; color: var(--link); font-weight: 700; }
.source tr { scroll-margin-top: 5rem; }
.source tr.c td:first-child { border-color: var(--good); }
.source tr.m td:first-child { border-color: var(--bad); }
.source tr.p td:first-child { border-color: var(--part); }
.source tr.m td:nth-child(3) { color: var(--bad); }
.source tr.p td:nth-child(3) { color: var(--part); }
.source tr:target, .source tr.here { outline: 2px solid var(--link); outline-offset: -2px; }
.source a { color: inherit; text-decoration: none; }
.jump { position: sticky; top: 0; display: flex; gap: .75rem; align-items: center; padding: .5rem 0; background: var(--page); }
.jump[hidden] { display: none; }
.jump button { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .2rem .75rem; cursor: pointer; }
.jump kbd { font: .75rem ui-monospace, monospace; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; }
`;

export const indexStyles: StyleSheet = { text: index, sha256: 'yQrPjTzpHZ8rQogYJMb5DMWg79OKey7U3U7jYsxd3NE=' };
export const sourceStyles: StyleSheet = { text: source, sha256: 'r2uJNtnTRkV9H1bSmQ/1JcLO9UA05Bu+aVo7zZI1+5k=' };
