import { formatRatio, type Ratio } from '@sluice/verdict';

/** Red below a half, green from nine tenths, by hue between. */
function colorOf({ covered, total }: Ratio): string {
  if (total === 0) return '#6e7781';
  const hue = Math.round(Math.min(1, Math.max(0, (covered / total - 0.5) / 0.4)) * 120);
  return `hsl(${hue} 65% 34%)`;
}

/** An SVG of its own: no font and no image is loaded. */
export function badge(ratio: Ratio): string {
  const value = formatRatio(ratio);
  const left = 66;
  const right = 14 + value.length * 7;
  const label = `coverage: ${value}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}">
  <title>${label}</title>
  <rect width="${left}" height="20" rx="3" fill="#424a53"/>
  <rect x="${left - 3}" width="${right + 3}" height="20" rx="3" fill="${colorOf(ratio)}"/>
  <rect x="${left - 3}" width="6" height="20" fill="${colorOf(ratio)}"/>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="${(left - 3) / 2}" y="14">coverage</text>
    <text x="${left + right / 2}" y="14">${value}</text>
  </g>
</svg>
`;
}
