import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addopts } from '../../../actions/split-tests/src/pytest-addopts.ts';

test('the files themselves, for a shell to read, as long as a variable can hold them', () => {
  assert.equal(
    addopts(['tests/test_a.py', 'tests/b c_test.py'], '/t/arguments.txt'),
    "tests/test_a.py 'tests/b c_test.py'",
  );
  assert.equal(addopts([], '/t/arguments.txt'), '');
});

test('a list that no variable can hold is given by its file', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `tests/a_rather_long_folder/test_module_${index}.py`);
  assert.equal(addopts(words, '/t m/arguments.txt'), "'@/t m/arguments.txt'");
});
