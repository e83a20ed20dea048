import { expect, reply, test } from './fixtures/test.ts';

const CARD = `export function Card({ title }: { title: string }) {
  return <h1>{title}</h1>;
}`;
const APP = `import { useState } from 'react';
import { Card } from './Card';

export default function App() {
  const [count, setCount] = useState<number>('none');
  return <main onClick={() => setCount(count + 1)}><Card title={count} /></main>;
}`;

test('D19, D20: after a run the types of React are there: two mistakes are underlined, and nothing that is right', async ({
  vonk,
  model,
}) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(['src/App.tsx', APP], ['src/Card.tsx', CARD]) });
  await vonk.wish('a card that counts');
  await vonk.runIs('finished');
  await vonk.files.getByRole('tab', { name: /App\.tsx/ }).click();
  const red = vonk.editor.locator('.squiggly-error');
  await expect(red).toHaveCount(2, { timeout: 60_000 });
  await vonk.files.getByRole('tab', { name: /Card\.tsx/ }).click();
  await expect(vonk.editor.locator('.view-lines')).toContainText('export function Card');
  await expect(red).toHaveCount(0);
});
