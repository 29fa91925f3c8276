const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** One bar for each value, from the lowest of them to the highest; values that are all the same are in the middle. */
export function sparkline(values: readonly number[]): string {
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  return values
    .map(
      (value) =>
        bars[range === 0 ? 3 : Math.min(bars.length - 1, Math.floor(((value - lowest) / range) * bars.length))],
    )
    .join('');
}
