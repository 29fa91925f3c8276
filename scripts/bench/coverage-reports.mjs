// Large coverage reports of the shapes that tools write, written to files piece by piece.
import { closeSync, openSync, writeSync } from 'node:fs';

function writePieces(path, pieces) {
  const file = openSync(path, 'w');
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < 1024 * 1024) continue;
    writeSync(file, held);
    held = '';
  }
  writeSync(file, held);
  closeSync(file);
}

const name = (file) => `src/part_${Math.floor(file / 50)}/module_${file}`;
const hitsOf = (line, shard) => (line % 10 === 9 ? 0 : 1 + ((line * 7 + shard) % 5 === 0 ? 300 : line % 3));

/**
 * 200 lines a file, as coverage.py writes them: a branch on every tenth line, half of these partly taken. After `distinct` files the same
 * ones come again, as in reports that were put together.
 */
export function writeCobertura(path, files, shard = 0, distinct = files) {
  function* pieces() {
    yield '<?xml version="1.0" ?>\n<coverage version="7.10" line-rate="0.9" branch-rate="0.5" timestamp="0">\n<sources><source>/w/repo</source></sources>\n<packages><package name="src"><classes>\n';
    for (let file = 0; file < files; file += 1) {
      let text = `<class name="module_${file % distinct}.py" filename="${name(file % distinct)}.py" complexity="0" line-rate="0.9" branch-rate="0.5"><methods/><lines>\n`;
      for (let line = 1; line <= 200; line += 1) {
        const branch =
          line % 20 === 0
            ? ` branch="true" condition-coverage="50% (1/2)" missing-branches="${line + 1}"`
            : line % 10 === 0
              ? ' branch="true" condition-coverage="100% (2/2)"'
              : '';
        text += `<line number="${line}" hits="${hitsOf(line, shard)}"${branch}/>\n`;
      }
      yield `${text}</lines></class>\n`;
    }
    yield '</classes></package></packages></coverage>\n';
  }
  writePieces(path, pieces());
}

export function writeLcov(path, files) {
  function* pieces() {
    for (let file = 0; file < files; file += 1) {
      let text = `TN:\nSF:${name(file)}.c\n`;
      for (let line = 1; line <= 200; line += 1) text += `DA:${line},${hitsOf(line, 0)}\n`;
      yield `${text}LF:200\nLH:180\nend_of_record\n`;
    }
  }
  writePieces(path, pieces());
}

export function writeJacoco(path, files) {
  function* pieces() {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="shop"><sessioninfo id="x" start="0" dump="0"/>';
    for (let file = 0; file < files; file += 1) {
      let text = `<package name="com/example/part${file}"><class name="com/example/part${file}/Module" sourcefilename="Module.java">`;
      for (let method = 0; method < 10; method += 1)
        text += `<method name="method${method}" desc="(Ljava/lang/String;I)V" line="${method * 20 + 1}"><counter type="INSTRUCTION" missed="3" covered="40"/><counter type="BRANCH" missed="1" covered="3"/><counter type="LINE" missed="2" covered="18"/><counter type="COMPLEXITY" missed="1" covered="2"/><counter type="METHOD" missed="0" covered="1"/></method>`;
      text += '</class><sourcefile name="Module.java">';
      for (let line = 1; line <= 200; line += 1)
        text += `<line nr="${line}" mi="${line % 10 === 9 ? 4 : 0}" ci="${line % 10 === 9 ? 0 : 4}" mb="${line % 10 === 0 ? 1 : 0}" cb="${line % 10 === 0 ? 1 : 0}"/>`;
      yield `${text}<counter type="LINE" missed="20" covered="180"/></sourcefile></package>`;
    }
    yield '</report>\n';
  }
  writePieces(path, pieces());
}

export function writeIstanbul(path, files) {
  function* pieces() {
    yield '{';
    for (let file = 0; file < files; file += 1) {
      const place = (line) => ({ start: { line, column: 2 }, end: { line, column: 40 } });
      const entry = {
        path: `/w/repo/${name(file)}.js`,
        statementMap: {},
        fnMap: {},
        branchMap: {},
        s: {},
        f: {},
        b: {},
      };
      for (let line = 1; line <= 200; line += 1) {
        entry.statementMap[line - 1] = place(line);
        entry.s[line - 1] = hitsOf(line, 0);
        if (line % 10 !== 0) continue;
        entry.branchMap[line / 10 - 1] = { loc: place(line), type: 'if', locations: [place(line), place(line)], line };
        entry.b[line / 10 - 1] = [1, line % 20 === 0 ? 0 : 1];
      }
      yield `${file === 0 ? '' : ','}\n${JSON.stringify(entry.path)}: ${JSON.stringify(entry)}`;
    }
    yield '\n}\n';
  }
  writePieces(path, pieces());
}

export function writeGoProfile(path, files) {
  function* pieces() {
    yield 'mode: count\n';
    for (let file = 0; file < files; file += 1) {
      let text = '';
      for (let block = 0; block < 50; block += 1)
        text += `example.com/shop/${name(file)}.go:${block * 4 + 1}.20,${block * 4 + 4}.3 3 ${hitsOf(block, 0)}\n`;
      yield text;
    }
  }
  writePieces(path, pieces());
}
