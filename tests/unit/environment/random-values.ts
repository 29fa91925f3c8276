const letters = [
  "'",
  '"',
  '`',
  '\\',
  '$',
  '{',
  '}',
  '#',
  ' ',
  '\t',
  '\n',
  '\r',
  '=',
  'a',
  'n',
  'r',
  'é',
  '😀',
  '%',
  '!',
  ':',
];

/** Values of up to 8 characters that readers like to get wrong; the same ones each time. */
export function randomValues(count: number, seed = 7): readonly string[] {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: next(9) }, () => letters[next(letters.length)] ?? '').join(''),
  );
}

export const chosenValues = [
  '',
  'plain',
  'pa#ss',
  'pa #ss',
  '$HOME and $' + '{HOME}',
  `it's`,
  `"quoted"`,
  'back\\slash',
  'C:\\new\\table',
  `both ' and "`,
  `all ' and " and \``,
  ' padded ',
  '-----BEGIN KEY-----\nMIIE\n-----END KEY-----\n',
  'dos\r\nlines',
  `'`,
  `"`,
  '\\',
  '=',
  'a=b',
  '#',
  '{"json": ["x", "y"]}',
] as const;
