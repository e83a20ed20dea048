/** The files that stand in for CDN addresses in `<script src>` and `<link>`, each in a page of its own, with no network. */
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import type { VendoredManifest } from '../src/core/bundle/packages/manifest.ts';
import { VENDORED_SCRIPTS } from '../src/core/bundle/packages/vendored.ts';
import { vendoredFiles } from '../src/server/vendored-build.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
let textOf: (id: string) => string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const { files, manifest } = await vendoredFiles(root);
  const text = (name: string) => Buffer.from(files.get(name) ?? new Uint8Array()).toString();
  const read: VendoredManifest = JSON.parse(text(manifest));
  textOf = (id) => text((read.assets[id]?.url ?? '').replace('/assets/', ''));
});

/** `{{script:react}}` is that script, `{{style:…}}` that sheet. What the page logs or throws comes back. */
async function open(page: Page, html: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.route('**', (route) => route.abort());
  const whole = html.replaceAll(/\{\{((script|style):[^}]+)\}\}/g, (_, id: string, kind: string) =>
    kind === 'script'
      ? `<script>${textOf(id).replaceAll('</script', '<\\/script')}</script>`
      : `<style>${textOf(id)}</style>`,
  );
  await page.setContent(`<!doctype html><html><body>${whole}</body></html>`);
  return faults;
}

test('Q18: every script makes its globals, beside all the others', async ({ page }) => {
  const scripts = [...VENDORED_SCRIPTS].map((id) => `{{${id}}}`).join('');
  const faults = await open(page, scripts);
  const found = await page.evaluate(() => {
    const names =
      'React ReactDOM Babel d3 THREE Chart lucide LucideReact Alpine Motion FramerMotion Recharts marked jQuery $ bootstrap tailwind';
    return names.split(' ').filter((name) => !(name in window));
  });
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
});

test('Q18: React by createRoot and, as pages for 17 do, by render', async ({ page }) => {
  const faults = await open(
    page,
    `{{script:react}}{{script:react-dom}}{{script:framer-motion}}{{script:lucide-react}}{{script:recharts}}
    <div id="new"></div><div id="old"></div>
    <script>
      const e = React.createElement;
      function Counter() {
        const [count, setCount] = React.useState(1);
        return e('button', { onClick: () => setCount(count + 1) }, 'count ' + count);
      }
      ReactDOM.createRoot(document.getElementById('new')).render(
        e('div', null, e(Counter), e(Motion.motion.i, { animate: { opacity: 1 } }, 'moves'), e(LucideReact.Flame),
          e(Recharts.LineChart, { width: 200, height: 80, data: [{ v: 1 }, { v: 3 }] }, e(Recharts.Line, { dataKey: 'v' }))));
      ReactDOM.render(e('b', null, 'seventeen'), document.getElementById('old'));
    </script>`,
  );
  await page.getByRole('button').click();
  await expect(page.getByRole('button')).toHaveText('count 2');
  await expect(page.locator('b')).toHaveText('seventeen');
  await expect(page.locator('svg.lucide-flame')).toBeAttached();
  await expect(page.locator('.recharts-line path').first()).toBeAttached();
  expect(faults).toEqual([]);
});

test('Q18: three with its controls, a chart, icons by name, Alpine', async ({ page }) => {
  const faults = await open(
    page,
    `{{script:three}}{{script:three/addons/controls/OrbitControls.js}}{{script:chart.js}}{{script:lucide}}
    <i data-lucide="flame"></i><canvas id="chart" width="200" height="100"></canvas>
    <div x-data="{ n: 1 }"><button @click="n++" x-text="n"></button></div>{{script:alpinejs}}
    <script>
      lucide.createIcons();
      window.chart = new Chart('chart', { type: 'bar', data: { labels: ['a'], datasets: [{ data: [1] }] } });
      window.controls = new THREE.OrbitControls(new THREE.PerspectiveCamera(), document.createElement('canvas'));
    </script>`,
  );
  await expect(page.locator('svg.lucide-flame')).toBeAttached();
  await page.getByRole('button').click();
  await expect(page.getByRole('button')).toHaveText('2');
  expect(faults).toEqual([]);
});

test('Q17: a page for Tailwind 3 with a config of its own', async ({ page }) => {
  const faults = await open(
    page,
    `{{script:tailwind}}
    <script>tailwind.config = { darkMode: 'class', theme: { extend: {
      colors: { brand: { DEFAULT: '#ff6600', 500: 'rgb(1, 2, 3)' } }, fontFamily: { display: ['Georgia', 'serif'] },
      animation: { float: 'float 3s infinite' }, keyframes: { float: { '0%': { opacity: '0.5' } } } } } };</script>
    <h1 class="dark bg-brand font-display animate-float p-4 dark:underline">Brand</h1><p class="text-brand-500 border">x</p>`,
  );
  const heading = page.locator('h1');
  await expect(heading).toHaveCSS('background-color', 'rgb(255, 102, 0)');
  await expect(heading).toHaveCSS('font-family', 'Georgia, serif');
  await expect(heading).toHaveCSS('padding', '16px');
  await expect(heading).toHaveCSS('animation-name', 'float');
  await expect(heading).toHaveCSS('text-decoration-line', 'underline');
  await expect(page.locator('p')).toHaveCSS('color', 'rgb(1, 2, 3)');
  // As version 3 has it; 4 takes the colour of the text.
  await expect(page.locator('p')).not.toHaveCSS('border-top-color', 'rgb(1, 2, 3)');
  expect(faults).toEqual([]);
});

test('Q18: Font Awesome draws from fonts that stand inside it; Bootstrap has its looks', async ({ page }) => {
  const faults = await open(
    page,
    `{{style:fontawesome}}{{style:bootstrap}}<i class="fas fa-fire"></i><i class="fab fa-github"></i>
    <i class="fa fa-envelope-o"></i><button class="btn btn-primary">Go</button>`,
  );
  const drawn = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`);
  });
  expect(drawn.map((each) => each.replaceAll('"', '')).sort()).toEqual([
    'Font Awesome 6 Brands 400',
    'Font Awesome 6 Free 400',
    'Font Awesome 6 Free 900',
  ]);
  await expect(page.getByRole('button')).toHaveCSS('background-color', 'rgb(13, 110, 253)');
  expect(faults).toEqual([]);
});
