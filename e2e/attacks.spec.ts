/**
 * What a hostile page cannot do, proved: each attack is tried in a plain playground (the control) and in the product, by
 * the same page in the same browser. What does not even succeed in the control proves nothing and is listed as such.
 */
import { resolveBrowser } from './fixtures/browser.ts';
import { startModelServer } from './fixtures/model-server.ts';
import { ATTACKS } from './attacks/all-cases.ts';
import { Plain, Product } from './attacks/arenas.ts';
import { startCanary } from './attacks/canary.ts';
import { startPlainHost } from './attacks/plain-host.ts';
import { runAttacks } from './attacks/run-attacks.ts';
import { tableOf, verdictOf, type Verdict } from './attacks/verdict.ts';
import { expect, test } from 'playwright/test';

const { launch } = await resolveBrowser();

test.use({
  trace: 'off',
  launchOptions: {
    ...launch,
    // Devices that are there and never refused, so that only the page's own policy can refuse them.
    args: [...(launch.args ?? []), '--use-fake-device-for-media-stream'],
  },
});
test.describe.configure({ mode: 'default' });

const verdicts = new Map<string, Verdict>();

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const [model, host, forProduct, forControl] = await Promise.all([
    startModelServer(),
    startPlainHost(),
    startCanary(ATTACKS),
    startCanary(ATTACKS),
  ]);
  const tab = async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      geolocation: { latitude: 51.56, longitude: 3.5 },
    });
    return context.newPage();
  };
  const [inProduct, inControl] = await Promise.all([
    tab().then((page) => runAttacks(new Product(page, `${baseURL ?? ''}/`, model), forProduct, ATTACKS)),
    tab().then((page) => runAttacks(new Plain(page, host), forControl, ATTACKS)),
  ]);
  const version = Number.parseInt(browser.version(), 10);
  for (const attack of ATTACKS)
    verdicts.set(attack.id, verdictOf(attack, inProduct.get(attack.id), inControl.get(attack.id), version));
  console.log(tableOf(ATTACKS, verdicts, browser.version()));
  for (const one of [forProduct, forControl, host]) one.stop();
  await model.stop();
});

test('the attacks are told apart by their names, and enough of them prove something', () => {
  expect(new Set(ATTACKS.map(({ id }) => id)).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(80);
  const proved = [...verdicts.values()].filter(({ outcome }) => outcome === 'proved blocked');
  expect(proved.length).toBeGreaterThanOrEqual(40);
});

for (const attack of ATTACKS) {
  test(`${attack.family}: a page that ${attack.title} (${attack.id})`, () => {
    const verdict = verdicts.get(attack.id);
    expect(verdict?.outcome).toMatch(/^(proved blocked|blocked, unobservable here|leaks as expected)$/);
  });
}
