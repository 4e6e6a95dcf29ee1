// The Inspector's command line, which makes one connection for each method.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = 'node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js';

const opener = (era) => async (url, headers) => {
  const connection = ['--cli', url, '--transport', 'http', '--protocol-era', era, '--stored-auth-only', '--format', 'json']
    .concat(Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]));
  const invoke = (...words) => run([...connection, '--method', ...words]);
  await invoke('tools/list');
  return {
    version: async () => undefined,
    list: async () => (await invoke('tools/list')).tools,
    call: async (name, args) => invoke('tools/call', '--tool-name', name, '--tool-args-json', JSON.stringify(args)),
    close: async () => {},
  };
};

export const legacy = opener('legacy');
export const modern = opener('modern');

function run(words) {
  // It would keep a catalogue and sign-ins in the home directory.
  const env = { PATH: '', HOME: mkdtempSync(join(tmpdir(), 'inspector-')) };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    child.on('close', (code) => {
      try {
        const said = JSON.parse(out);
        resolve(said.result ?? said);
      } catch {
        reject(new Error(message(err) ?? ((err || out).trim() || `exit code ${code}`)));
      }
    });
  });
}

/** Its errors are JSON as well. */
function message(err) {
  try {
    return JSON.parse(err).error.message;
  } catch {
    return undefined;
  }
}
