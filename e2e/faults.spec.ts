import type { Script } from './fixtures/model-events.ts';
import type { PlainAnswer } from './fixtures/model-server.ts';
import { expect, reply, test } from './fixtures/test.ts';

const TEXT = reply([
  'index.html',
  '<!doctype html>\n<title>Tide</title>\n<h1>Tide</h1>\n<p id="kept">came through</p>\n<p>the rest</p>',
]);
const AFTER = TEXT.indexOf('<p>the rest');

interface Fault {
  readonly name: string;
  readonly answer: Script | PlainAnswer;
  /** Words of its own, found in the conversation. */
  readonly says: RegExp;
  /** Whether something had come by then, which must still be there. */
  readonly keeps: boolean;
}

const faults: readonly Fault[] = [
  {
    name: 'closes without saying it had finished',
    answer: { text: TEXT, fault: { type: 'close', at: AFTER } },
    says: /closed the stream/i,
    keeps: true,
  },
  {
    name: 'reaches its output limit',
    answer: { text: TEXT.slice(0, AFTER), finish: 'length' },
    says: /limit/i,
    keeps: true,
  },
  { name: 'refuses', answer: { text: '', finish: 'content_filter' }, says: /refus|filter/i, keeps: false },
  {
    name: 'is cut in mid-stream',
    answer: { text: TEXT, holdAt: [AFTER], fault: { type: 'cut', at: AFTER } },
    says: /connection/i,
    keeps: true,
  },
  {
    name: 'sends an error in mid-stream',
    answer: { text: TEXT, fault: { type: 'error', at: AFTER, error: { message: 'GPU on fire' } } },
    says: /GPU on fire/,
    keeps: true,
  },
  {
    name: 'sends an event that is no JSON',
    answer: { text: TEXT, fault: { type: 'malformed', at: AFTER } },
    says: /not JSON|malformed|could not be read/i,
    keeps: true,
  },
  {
    name: 'answers 200 with a web page',
    answer: { status: 200, body: '<html>Welcome to the router</html>', headers: { 'content-type': 'text/html' } },
    says: /text\/html/,
    keeps: false,
  },
  {
    name: 'wants another key',
    answer: { status: 401, body: { error: { message: 'Incorrect API key' } } },
    says: /key/i,
    keeps: false,
  },
  {
    name: 'does not know the model',
    answer: { status: 404, body: { error: { message: 'model not found' } } },
    says: /test-model|not found|model/i,
    keeps: false,
  },
  {
    name: 'has no credit left',
    answer: { status: 429, body: { error: { message: 'no credit', code: 'insufficient_quota' } } },
    says: /credit|quota/i,
    keeps: false,
  },
  {
    name: 'finds the prompt too long',
    answer: { status: 400, body: { error: { message: 'too long', code: 'context_length_exceeded' } } },
    says: /context/i,
    keeps: false,
  },
  { name: 'breaks down', answer: { status: 500, body: { error: { message: 'boom' } } }, says: /500/, keeps: false },
];

for (const keeps of [true, false]) {
  const when = keeps ? 'once something has come' : 'before anything came';
  test(`an endpoint that fails ${when} is said so in words of its own, and starting again works`, async ({
    vonk,
    model,
  }) => {
    // One window for all of them: after each the person goes on.
    test.slow();
    await vonk.open();
    await vonk.connect({ baseUrl: model.url });
    for (const fault of faults.filter((one) => one.keeps === keeps)) {
      await test.step(`an endpoint that ${fault.name}`, async () => {
        model.answer(fault.answer);
        await vonk.wish('a tide page');
        if ('holdAt' in fault.answer) {
          // A browser may drop what it has not read when a connection breaks: seen first, then cut.
          await model.held();
          await expect(vonk.preview.locator('#kept')).toHaveText('came through');
          model.release();
        }
        await vonk.runIs('failed');
        await expect(vonk.conversation).toContainText(fault.says);
        if (keeps) {
          await expect(vonk.preview.locator('#kept')).toHaveText('came through');
          await expect(vonk.tab('index.html')).toBeVisible();
          await expect(vonk.conversation.getByRole('button', { name: /Continue/ })).toBeVisible();
        }
        model.answer({ text: TEXT });
        await vonk.conversation.getByRole('button', { name: /Start again/ }).click();
        await vonk.runIs('finished');
        await expect(vonk.preview.locator('#kept')).toHaveText('came through');
        await vonk.newProject();
      });
    }
  });
}

test('an endpoint that is not there, or allows no pages, is said with a fix for each', async ({ vonk, model }) => {
  await vonk.open();
  model.cors = false;
  await vonk.connect({ baseUrl: model.url });
  await vonk.wish('a tide page');
  await vonk.runIs('failed');
  await expect(vonk.conversation).toContainText('CORS');
});

test('silence is counted aloud and ends by itself; what came is kept', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: TEXT, fault: { type: 'silence', at: AFTER } });
  await vonk.page.getByRole('button', { name: 'Settings' }).click();
  await vonk.page.getByRole('textbox', { name: 'Stall time' }).fill('3');
  await vonk.closeSettings();
  await vonk.wish('a tide page');
  await expect(vonk.run).toContainText(/Silent for \d+ s, stops at 3/);
  await vonk.runIs('failed');
  await expect(vonk.preview.locator('#kept')).toHaveText('came through');
});

test('Test connection says in words what is wrong, and what is right', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url, key: 'sk-right' });
  await vonk.page.getByRole('button', { name: 'Settings' }).click();
  const dialog = vonk.page.getByRole('dialog', { name: 'Settings' });
  model.answer({ status: 401, body: { error: { message: 'Incorrect API key provided' } } });
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByRole('status')).toContainText(/key/i);
  model.answer({ text: 'ready' });
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByRole('status')).toContainText(/first token/i);
  expect(model.requests.at(-1)?.headers['authorization']).toBe('Bearer sk-right');
});
