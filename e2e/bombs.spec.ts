import { bombs } from './bombs/all.ts';
import { burn, type Burned } from './bombs/burn.ts';
import { expect, test } from './fixtures/test.ts';
import { VonkPage } from './fixtures/vonk-page.ts';

// A trace takes a picture of every frame with every step, and would wait for the one that burns.
test.use({ trace: 'off' });

/** `SOAK=1` tries all. */
const soak = process.env['SOAK'] === '1';

for (const [index, bomb] of bombs.entries()) {
  if (!soak && bomb.quick !== true) continue;
  test(`V20: ${bomb.name}: typing goes on, work is kept, the next good page is seen`, async ({ page, model }) => {
    test.setTimeout(soak ? 240_000 : 120_000);
    // What a page may not do is said in the console of the window, so that is no fault here; an error of the app is.
    const faults: string[] = [];
    page.on('pageerror', ({ stack = '' }) => {
      if (stack.includes('/assets/')) faults.push(stack);
    });
    const cure = index % 2 === 0 ? 'wish' : 'edit';
    const burned = await burn(new VonkPage(page), model, bomb, cure);
    // Recorded, not asserted: how long it takes says more about the machine than about the page.
    console.log(words(bomb.name, burned, cure));
    expect(faults).toEqual([]);
    if (bomb.end === 'removed') expect(burned.states).toContain('failed');
  });
}

const words = (name: string, { states, codeMs, wishMs, stillMs, cureMs, totalMs }: Burned, cure: string): string =>
  `${name}: recovered ${seconds(totalMs)} after it began to burn (${states.join(' → ') || 'built'}; ` +
  `typed in the code in ${seconds(codeMs)}, in the wish in ${seconds(wishMs)}; window still for at most ` +
  `${seconds(stillMs)}; ${cure} to good page ${seconds(cureMs)})`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
