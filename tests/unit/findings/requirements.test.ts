import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { auditRounds, formatPins, packageName, readRequirements } from '@sluice/findings';

const text = `# made by pip-compile
--index-url https://user:pass-word@index.example/simple
-c constraints.txt
Jinja2==3.1.2 \\
    --hash=sha256:31351a702a408a9e7595a8fc6150fc3f43bb6bf7e319770cbc0db9df9437e852 \\
    --hash=sha256:aaaa
    # via -r requirements.in
markupsafe===3.0.4  # a remark
    # via
    #   jinja2
    #   other
zope.interface [test] == 6.0 ; python_version < "3.12"
torch==2.1.0+cpu
colorama==0.4.6 ; sys_platform == 'win32'
requests>=2.30
flask
tool @ git+https://token-123@git.example/acme/tool.git@v1#egg=tool
wheel @ https://files.example/wheel.whl?token=token-456
-e .
./local
-r more/base.txt
--requirement=last.txt
`;
const read = readRequirements(text);

test('packages of one exact version, normalised, at their line, with who asked for them', () => {
  assert.deepEqual(read.pins, [
    { name: 'jinja2', version: '3.1.2', line: 4, via: ['-r requirements.in'] },
    { name: 'markupsafe', version: '3.0.4', line: 8, via: ['jinja2', 'other'] },
    { name: 'zope-interface', version: '6.0', line: 12, via: [] },
    { name: 'torch', version: '2.1.0+cpu', line: 13, via: [] },
    { name: 'colorama', version: '0.4.6', line: 14, via: [] },
  ]);
});

test('what no advisory service can be asked about is named, with the reason and without credentials', () => {
  assert.deepEqual(
    read.unpinned.map(({ text: shown, reason, line }) => `${line} ${shown}: ${reason}`),
    [
      '15 requests>=2.30: is not pinned to one version',
      '16 flask: is not pinned to one version',
      '17 tool @ git+https://git.example/acme/tool.git@v1#egg=tool: comes from a source repository, not by a version',
      '18 wheel @ https://files.example/wheel.whl: comes from a URL, not by a version',
    ],
  );
});

test('included files are named; constraints and the project itself are not', () => {
  assert.deepEqual(read.includes, ['more/base.txt', 'last.txt']);
});

describe('what stands for no exact version', () => {
  for (const requirement of ['a==1.*', 'a==1,<2', 'a~=1.0', 'a!=1', 'a[x', 'a==']) {
    test(requirement, () => {
      const { pins, unpinned } = readRequirements(requirement);
      assert.deepEqual([pins.length, unpinned.length], [0, 1]);
    });
  }
});

test('names compare by PEP 503', () => {
  assert.equal(packageName('Zope_.Interface'), 'zope-interface');
});

test('several versions of one package are asked about one after another, each once', () => {
  const pins = ['a 1', 'b 1', 'a 2', 'a 1', 'a 3'].map((pair) => {
    const [name = '', version = ''] = pair.split(' ');
    return { name, version };
  });
  assert.deepEqual(auditRounds(pins).map(formatPins), ['a==1\nb==1\n', 'a==2\n', 'a==3\n']);
});
