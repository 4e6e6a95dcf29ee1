// What every client is put through, and in which words its table says what came of it.

const text = (result) => result.content.map((block) => block.text ?? '').join('');

/** What a client's user is shown when it cannot connect, without what differs from run to run. */
const refusal = async (open, url) => {
  try {
    await (await open(url, {})).close();
    return 'connects';
  } catch (failure) {
    return failure.message;
  }
};

const connected = (behaviour) => async (open, situation) => {
  const client = await open(situation.url, {});
  try {
    return await behaviour(client, situation);
  } finally {
    await client.close();
  }
};

export const behaviours = {
  speaks: connected(async (client) => (await client.version()) ?? 'does not say'),

  lists: connected(async (client, { tool }) => ((await client.list()).some(({ name }) => name === tool) ? 'yes' : 'no')),

  calls: connected(async (client, { tool }) => {
    const result = await client.call(tool, {});
    return !result.isError && Array.isArray(JSON.parse(text(result)).result) ? 'yes' : 'no';
  }),

  'an error result': connected(async (client, { missing }) => {
    const result = await client.call(missing.tool, missing.arguments);
    return result.isError && text(result).length > 20 ? 'its text' : 'lost';
  }),

  'a 429 result': connected(async (client, { control, throttled }) => {
    await fetch(`${control}/faults`, { method: 'PUT', body: JSON.stringify(throttled.fault) });
    const result = await client.call(throttled.tool, {});
    return result.isError && text(result).includes(throttled.says) ? 'its text, with the seconds to wait' : 'lost';
  }),

  progress: async (open, { progress }) => {
    const client = await open(progress.url, {});
    try {
      let reports = 0;
      const result = await client.call(progress.tool, progress.arguments, () => reports++);
      // The last report and the result come at the same time, and some clients then drop the report.
      return `${reports >= 2 ? 'reports, then ' : ''}${result.isError ? 'an error' : 'the result'}`;
    } finally {
      await client.close();
    }
  },

  'a dead URL': (open, { dead }) => refusal(open, dead),

  'no second factor': (open, { guarded }) => refusal(open, guarded.url),

  'a second factor': async (open, { guarded, tool }) => {
    const client = await open(guarded.url, { Authorization: `Bearer ${guarded.token}` });
    const tools = await client.list();
    await client.close();
    return tools.some(({ name }) => name === tool) ? 'yes' : 'no';
  },
};
