import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeLicence, licenceOfMetadata } from '@sluice/findings';

const policy = (allow: readonly string[], deny: readonly string[] = []) => ({
  allow: new Set(allow.map((id) => id.toLowerCase())),
  deny: new Set(deny.map((id) => id.toLowerCase())),
});

describe('an expression and a policy', () => {
  const mit = policy(['MIT', 'Apache-2.0']);
  const noGpl = policy([], ['GPL-3.0-only']);
  const cases: readonly (readonly [string | undefined, ReturnType<typeof policy>, string])[] = [
    ['MIT', mit, 'allowed'],
    ['mit', mit, 'allowed'],
    ['ISC', mit, 'denied'],
    ['MIT OR GPL-3.0-only', mit, 'allowed'],
    ['MIT AND GPL-3.0-only', mit, 'denied'],
    ['(MIT AND (ISC OR Apache-2.0))', mit, 'allowed'],
    ['MIT AND ISC OR Apache-2.0', mit, 'allowed'],
    ['GPL-3.0-only', noGpl, 'denied'],
    ['GPL-3.0-only OR MIT', noGpl, 'allowed'],
    ['GPL-3.0-only AND MIT', noGpl, 'denied'],
    ['GPL-3.0-only WITH Classpath-exception-2.0', noGpl, 'denied'],
    [
      'GPL-3.0-only WITH Classpath-exception-2.0',
      policy(['GPL-3.0-only with Classpath-exception-2.0'], ['GPL-3.0-only']),
      'allowed',
    ],
    [undefined, noGpl, 'unknown'],
    ['', noGpl, 'unknown'],
    ['UNKNOWN', noGpl, 'unknown'],
    ['UNLICENSED', noGpl, 'unknown'],
    ['SEE LICENSE IN LICENSE', noGpl, 'unknown'],
    ['MIT OR', noGpl, 'unknown'],
    ['(MIT', noGpl, 'unknown'],
    ['MIT License', mit, 'unknown'],
    ['Apache 2.0', mit, 'unknown'],
  ];
  for (const [expression, given, verdict] of cases) {
    test(`${expression}: ${verdict}`, () => assert.equal(judgeLicence(expression, given), verdict));
  }
});

describe('what a Python package says', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    [
      'License-Expression: BSD-3-Clause AND MIT\nClassifier: License :: OSI Approved :: ISC License (ISCL)',
      'BSD-3-Clause AND MIT',
    ],
    ['Classifier: License :: OSI Approved :: MIT License', 'MIT'],
    ['License: MIT\nClassifier: License :: OSI Approved', 'MIT'],
    ['License: Apache License 2.0', 'Apache-2.0'],
    ['License: BSD-3-Clause', 'BSD-3-Clause'],
    ['License: BSD', undefined],
    ['Classifier: License :: OSI Approved :: BSD License', undefined],
    ['Name: x\n\nLicense: MIT in the text below', undefined],
  ];
  for (const [metadata, licence] of cases) {
    test(metadata.replaceAll('\n', ' '), () =>
      assert.equal(licenceOfMetadata(`Metadata-Version: 2.4\n${metadata}\n\nText`), licence),
    );
  }
});
