import { short, textLimits } from './bounded-text.ts';

/** One string for each text, however often it is read: hundreds of thousands of tests share few classes and files. */
export type Names = (text: string | undefined) => string;

/** More different names than that are no classes; then they are not remembered. */
const most = 20_000;

export function createNames(): Names {
  const known = new Map<string, string>();
  return (text) => {
    if (text === undefined) return '';
    const before = known.get(text);
    if (before !== undefined) return before;
    const name = short(text, textLimits.name);
    if (known.size < most && name.length === text.length) known.set(name, name);
    return name;
  };
}
