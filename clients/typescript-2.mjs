// @modelcontextprotocol/client 2.x, which speaks both eras, as its user chooses.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const opener = (mode) => async (url, headers) => {
  const client = new Client({ name: 'postern-clients', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  return {
    version: async () => client.getNegotiatedProtocolVersion(),
    list: async () => (await client.listTools()).tools,
    call: (name, args, onprogress) => client.callTool({ name, arguments: args }, { onprogress }),
    close: () => client.close(),
  };
};

export const legacy = opener('legacy');
export const auto = opener('auto');
export const pinned = opener({ pin: '2026-07-28' });
