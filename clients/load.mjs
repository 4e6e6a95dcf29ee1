// Agents of both eras who list and call, one after the other, until the input ends. Its first line says where and what:
//   {"urls": ["http://.../mcp/..."], "tool": "list_all_octapipe_tasks", "arguments": {"limit": 1}}
// Says "under way" once everyone has called, and at the end {"done": 812, "failures": []}.
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { legacy, pinned } from './typescript-2.mjs';

const ROUNDS = 20;
const PAUSE = 50;
const lines = createInterface({ input: process.stdin });
const { urls, tool, arguments: given } = JSON.parse((await lines[Symbol.asyncIterator]().next()).value);
const failures = [];
let done = 0;
let over = false;
lines.once('close', () => (over = true));

const expect = (said, what) => {
  if (!said) throw new Error(what);
  done++;
};

const round = async (client) => {
  expect((await client.list()).some(({ name }) => name === tool), 'the tool is not listed');
  const result = await client.call(tool, given);
  expect(!result.isError, JSON.stringify(result));
  await pause(PAUSE);
};

const visit = async (open, url) => {
  try {
    const client = await open(url, {});
    for (let i = 0; i < ROUNDS && !over; i++) await round(client);
    await client.close();
  } catch (failure) {
    failures.push(`${new Date().toISOString()} ${failure.message}`);
    await pause(PAUSE);
  }
};

const agent = async (url, index) => {
  const open = index % 2 ? legacy : pinned;
  while (!over) await visit(open, url);
};

const agents = urls.map(agent);
while (done < 2 * urls.length && failures.length === 0 && !over) await pause(PAUSE);
console.log('under way');
await Promise.all(agents);
console.log(JSON.stringify({ done, failures }));
process.exit(0);
