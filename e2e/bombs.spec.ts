import { bombs } from './bombs/all.ts';
import { burn, type Burned } from './bombs/burn.ts';
import { expect, test } from './fixtures/test.ts';

// A trace takes a picture of every frame with every step, and would wait for the one that burns.
test.use({ trace: 'off' });

/** `SOAK=1` tries all. */
const soak = process.env['SOAK'] === '1';

for (const [index, bomb] of bombs.entries()) {
  if (!soak && bomb.quick !== true) continue;
  test(`V20: ${bomb.name}: typing goes on, work is kept, the next good page is seen`, async ({ vonk, model }) => {
    test.setTimeout(120_000);
    const cure = index % 2 === 0 ? 'wish' : 'edit';
    const burned = await burn(vonk, model, bomb, cure);
    // Recorded, not asserted: how long it takes says more about the machine than about the page.
    console.log(words(bomb.name, burned, cure));
    if (bomb.end === 'removed') expect(burned.states).toContain('failed');
  });
}

const words = (name: string, { states, codeMs, wishMs, stillMs, cureMs, totalMs }: Burned, cure: string): string =>
  `${name}: recovered ${seconds(totalMs)} after it began to burn (${states.join(' → ') || 'built'}; ` +
  `typed in the code in ${seconds(codeMs)}, in the wish in ${seconds(wishMs)}; window still for at most ` +
  `${seconds(stillMs)}; ${cure} to good page ${seconds(cureMs)})`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
