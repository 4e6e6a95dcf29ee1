// Puts one client through every behaviour: node drive.mjs <client> < situation.json
import { text } from 'node:stream/consumers';
import { behaviours } from './behaviours.mjs';
import * as inspector from './inspector.mjs';
import { open as mcpRemote } from './mcp-remote.mjs';
import { open as typescript1 } from './typescript-1.mjs';
import * as typescript2 from './typescript-2.mjs';

const clients = {
  'typescript-1': typescript1,
  'typescript-2-legacy': typescript2.legacy,
  'typescript-2-auto': typescript2.auto,
  'typescript-2-pinned': typescript2.pinned,
  'mcp-remote': mcpRemote,
  'inspector-legacy': inspector.legacy,
  'inspector-modern': inspector.modern,
};

const open = clients[process.argv[2]];
if (!open) {
  console.error(`clients: one of ${Object.keys(clients).join(', ')}`);
  process.exit(2);
}
const situation = JSON.parse(await text(process.stdin));
const seen = {};
for (const [name, behaviour] of Object.entries(behaviours)) {
  try {
    seen[name] = await behaviour(open, situation);
  } catch (failure) {
    seen[name] = `fails: ${failure.message}`;
  }
}
console.log(JSON.stringify(seen));
process.exit(0);
