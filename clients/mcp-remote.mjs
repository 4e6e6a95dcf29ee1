// mcp-remote, for programs that can only start a command: it is spoken to over its input and output.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

export async function open(url, headers) {
  const options = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}:${value}`]);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['node_modules/mcp-remote/dist/proxy.js', url, ...options],
    // It keeps what it learns of a server; nothing is to be known from the run before. It opens no browser here.
    env: { PATH: '', HOME: tmpdir(), MCP_REMOTE_CONFIG_DIR: mkdtempSync(join(tmpdir(), 'mcp-remote-')) },
    stderr: 'pipe',
  });
  let said = '';
  transport.stderr.on('data', (text) => (said += text));
  const client = new Client({ name: 'postern-clients', version: '1' });
  try {
    await client.connect(transport, { timeout: 15_000 });
  } catch (failure) {
    await client.close();
    throw new Error(told(said) || failure.message);
  }
  return {
    version: async () => transport.protocolVersion,
    list: async () => (await client.listTools()).tools,
    call: (name, args, onprogress) => client.callTool({ name, arguments: args }, undefined, { onprogress }),
    close: () => client.close(),
  };
}

/** The errors that it wrote for its user, the last first; the client itself says only that the command ended. */
function told(said) {
  return said
    .split('\n')
    .map((line) => line.replace(/^(\[\d+\] *)+/, '').trim())
    .filter((line) => /^(Fatal|Received|Connection) error/.test(line))
    .reverse()
    .join('\n');
}
