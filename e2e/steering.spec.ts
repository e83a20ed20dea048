import { asked, expect, reply, test } from './fixtures/test.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tide</title></head>
<body><h1>In at 13:40</h1>
<p id="high">High water at 14:52</p>
<p id="low">Low water at 08:41</p>
</body></html>`;

test('stop keeps what came, and Continue goes on where it was cut, without a seam', async ({ vonk, model }) => {
  const text = reply(['index.html', PAGE]);
  const cut = text.indexOf('at 14:52');
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text, holdAt: [cut] });
  await vonk.wish('a tide page');
  await model.held();
  await expect(vonk.preview.locator('#high')).toHaveText('High water');
  await vonk.stop.click();
  await vonk.runIs('aborted');
  await expect(vonk.run).toContainText('Stopped by you');
  await expect(vonk.run).toContainText('kept');
  await expect(vonk.preview.locator('#high')).toHaveText('High water');

  model.answer({ text: text.slice(cut - 12) });
  await vonk.conversation.getByRole('button', { name: /Continue/ }).click();
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('#high')).toHaveText('High water at 14:52');
  await expect(vonk.preview.locator('#low')).toHaveText('Low water at 08:41');
  expect(await asked(model, 1)).toContain('In at 13:40');
});

test('Enter while it writes changes course: the partial travels along', async ({ vonk, model }) => {
  const text = reply(['index.html', PAGE]);
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer(
    { text, holdAt: [text.indexOf('<p id="low"')] },
    { text: reply(['index.html', PAGE.replaceAll('13:40', '15:20')]) },
  );
  await vonk.wish('a tide page');
  await model.held();
  await expect(vonk.conversation).toContainText(/changes course/);
  await vonk.wishField.fill('an hour later');
  await vonk.wishField.press('Enter');
  const second = await asked(model, 1);
  expect(second).toContain('High water at 14:52');
  expect(second).toContain('an hour later');
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('h1')).toHaveText('In at 15:20');
  await expect(vonk.conversation.getByRole('article')).toHaveCount(2);
});

test('Alt+Enter queues a wish; it starts when the run is done', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(['index.html', PAGE]), holdAt: [120] }, { text: 'Nothing to add.' });
  await vonk.wish('a tide page');
  await model.held();
  await vonk.wishField.fill('and a card');
  await vonk.wishField.press('Alt+Enter');
  await expect(vonk.conversation).toContainText('and a card');
  expect(model.requests.filter((request) => request.method === 'POST')).toHaveLength(1);
  model.release();
  expect(await asked(model, 1)).toContain('and a card');
  await vonk.runIs('finished');
  await expect(vonk.conversation).toContainText('Nothing to add.');
});

test('Esc stops; the wish field keeps what is being typed', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(['index.html', PAGE]), holdAt: [120] });
  await vonk.wish('a tide page');
  await model.held();
  await vonk.wishField.fill('not yet');
  await vonk.wishField.press('Escape');
  await vonk.runIs('aborted');
  await expect(vonk.wishField).toHaveValue('not yet');
});

test('a cut rewrite never replaces the good page; its draft can be taken', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(['index.html', PAGE]) });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  const again = reply(['index.html', PAGE.replace('In at 13:40', 'BIG')]);
  model.answer({ text: again, fault: { type: 'close', at: again.indexOf('<p id="low"') } });
  await vonk.wish('bigger');
  await vonk.runIs('failed');
  await expect(vonk.preview.locator('h1')).toHaveText('In at 13:40');
  await expect(vonk.preview.locator('#low')).toBeVisible();
  await vonk.conversation.getByRole('button', { name: /Use the draft|Use draft/ }).click();
  await expect(vonk.preview.locator('h1')).toHaveText('BIG');
});

test('an edit that fits nowhere is refused, asked for again with its reason, and the rest stands', async ({
  vonk,
  model,
}) => {
  const edit = (search: string, replace: string): string =>
    `<edit path="index.html">\n<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\n</edit>`;
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer(
    { text: reply(['index.html', PAGE]) },
    {
      text: `${edit('<p id="high">High water at 14:52</p>', '<p id="high">High water at 15:00</p>')}\n${edit('<p>never was</p>', '<p>x</p>')}`,
    },
    { text: edit('<p id="low">Low water at 08:41</p>', '<p id="low">Low water at 09:00</p>') },
  );
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await vonk.wish('shift the times');
  expect(await asked(model, 2)).toContain('never was');
  await expect(vonk.preview.locator('#high')).toHaveText('High water at 15:00');
  await expect(vonk.preview.locator('#low')).toHaveText('Low water at 09:00');
});
