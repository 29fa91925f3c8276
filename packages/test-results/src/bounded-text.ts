/**
 * Collects text that may be gigabytes long and keeps its beginning and its end: the beginning names the error, the end
 * has the deepest frames (Python) or the last thing that was printed.
 */
export interface BoundedText {
  add(text: string): void;
  /** With a line that says how many characters are left out. */
  text(): string;
}

/** Sizes in UTF-16 units. `head` may be 0: then only the end is kept. */
export function boundedText(head: number, tail: number): BoundedText {
  let first = '';
  let last = '';
  let left = 0;
  return {
    add(text) {
      const room = head - first.length;
      if (room > 0) first += text.slice(0, room);
      const rest = room > 0 ? text.slice(room) : text;
      if (rest === '') return;
      last += rest;
      // Cutting only at twice the size makes the cost of many small pieces linear.
      if (last.length > 2 * tail) {
        left += last.length - tail;
        last = last.slice(-tail);
      }
    },
    text() {
      const cut = Math.max(0, last.length - tail);
      const hidden = left + cut;
      const end = cut === 0 ? last : last.slice(cut);
      return hidden === 0 ? detached(first + end) : detached(`${first}\n… ${hidden} characters left out …\n${end}`);
    },
  };
}

/**
 * The same text in memory of its own. A slice of a string keeps the whole string alive in V8: a test's name of 20
 * characters would keep the 1 MiB chunk of the file that it was cut from.
 */
export function detached(text: string): string {
  // Joining makes a new string, slicing it flattens it; 13 is V8's shortest slice that is not a copy.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** At most `units` UTF-16 units of the beginning; what is cut ends with `…`. Empty when there is no text. */
export const short = (text: string | undefined, units: number): string =>
  text === undefined ? '' : text.length > units ? `${text.slice(0, units).toWellFormed()}…` : detached(text);

/** How much of a text is kept, in UTF-16 units; a report may have gigabytes. */
export const textLimits = {
  name: 2000,
  message: 4000,
  /** Half of its beginning, half of its end. */
  details: 8000,
  output: 4000,
  skipReason: 500,
} as const;

/** Both ends of a text that is in memory already. */
export function clipped(text: string, units: number): string {
  if (text.length <= units) return detached(text);
  const bounded = boundedText(units >> 1, units >> 1);
  bounded.add(text);
  return bounded.text();
}
