#!/usr/bin/env node
// The uv.lock of an example is committed with reserved placeholder hosts (RFC 2606: .invalid never resolves), because
// no package registry's host name belongs into this repository. The real hosts are those that the machine's pip knows.
//
//   node scripts/example-lock.mjs expand FILE       placeholders -> the registry's hosts, so that uv can install
//   node scripts/example-lock.mjs neutralize FILE   the way back, after `uv lock` and before a commit

import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const INDEX = 'https://python-index.invalid/simple';
const FILES = 'https://python-files.invalid/';
const PROGRAM = 'from pip._internal.models.index import PyPI; print(PyPI.simple_url); print(PyPI.file_storage_domain)';

/**
 * The registry's own addresses, from pip.
 * @param {string} python the interpreter whose pip is asked; one without pip is an error that says so
 * @returns {Promise<{index: string, files: string}>} URL of the simple index, base URL (with `/`) of the files
 */
export async function registryHosts(python = 'python3') {
  let output;
  try {
    output = (await promisify(execFile)(python, ['-I', '-c', PROGRAM], { timeout: 30_000 })).stdout;
  } catch (error) {
    const detail = error.stderr?.trim().split('\n').at(-1) || error.message;
    throw new Error(`${python} cannot tell the package registry's hosts (${detail}); install pip for it`, {
      cause: error,
    });
  }
  const [index, domain] = output.trim().split(/\r?\n/);
  if (!/^https:\/\/[^/\s]+\/\S*$/.test(index ?? '') || !/^[\w.-]+$/.test(domain ?? '')) {
    throw new Error(`the pip of ${python} gave ${JSON.stringify(output)} instead of an index URL and a file host`);
  }
  return { index: index.replace(/\/$/, ''), files: `https://${domain}/` };
}

/** Placeholders become the registry's hosts. A lock that is expanded already comes back as it is. */
export function expandLock(text, hosts) {
  return checked(text.replaceAll(INDEX, hosts.index).replaceAll(FILES, hosts.files), hosts.index, hosts.files);
}

/** The registry's hosts become placeholders; any other host is an error, so that none slips into a commit. */
export function neutralizeLock(text, hosts) {
  return checked(text.replaceAll(hosts.index, INDEX).replaceAll(hosts.files, FILES), INDEX, FILES);
}

/** Throws unless every URL of the lock lies at the index or with the files, and there is at least one. */
function checked(text, index, files) {
  const urls = [...text.matchAll(/"(\w+:\/\/[^"]*)"/g)].map((match) => match[1]);
  const foreign = urls.find((url) => url !== index && !url.startsWith(files));
  if (foreign !== undefined) {
    throw new Error(
      `the lock names ${foreign}, which is neither ${index} nor below ${files}; lock against the default index`,
    );
  }
  if (urls.length === 0) throw new Error('no package URL in it; is it a uv.lock?');
  return text;
}

async function main([command, file, python, ...rest]) {
  const change = { expand: expandLock, neutralize: neutralizeLock }[command];
  if (change === undefined || file === undefined || rest.length > 0) {
    console.error('usage: node scripts/example-lock.mjs expand|neutralize FILE [PYTHON]');
    return 2;
  }
  try {
    const text = await readFile(file, 'utf8');
    const changed = change(text, await registryHosts(python));
    if (changed !== text) await writeFile(file, changed);
    console.log(`${file}: ${changed === text ? 'nothing to do' : 'changed'}`);
    return 0;
  } catch (error) {
    console.error(`example-lock: ${file}: ${error.message}`);
    return 1;
  }
}

if (argv[1] !== undefined && realpathSync(argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(argv.slice(2));
}
