import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ALIASES, FAMILIES } from '../core/bundle/packages/vendored.ts';
import { collectTypes } from './vendored-types.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vonk-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** As the editor is set up for a project. */
const OPTIONS = {
  compilerOptions: {
    target: 'esnext',
    module: 'esnext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    lib: ['esnext', 'dom', 'dom.iterable'],
    types: [],
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  },
  include: ['*.ts', '*.tsx'],
};

const RIGHT = `
import { StrictMode, useEffect, useRef, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { renderToString } from 'react-dom/server';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import * as d3 from 'd3';
import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { EffectComposer } from 'three/addons/postprocessing/EffectComposer.js';
import Chart from 'chart.js/auto';
import type { ChartConfiguration } from 'chart.js';
import { Camera, Github, type LucideIcon } from 'lucide-react';
import { createIcons, icons } from 'lucide';
import { AnimatePresence, motion, useScroll, useTransform } from 'motion/react';
import { motion as framer } from 'framer-motion';
import { animate, stagger } from 'motion';
import { addDays } from 'date-fns';
import { format } from 'date-fns/format';
import { useShallow } from 'zustand/shallow';
import names from 'classnames';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis } from 'recharts';
import clsx from 'clsx';
import { twMerge } from 'tailwind-merge';
import { cva, type VariantProps } from 'class-variance-authority';
import { produce } from 'immer';
import { useImmer } from 'use-immer';
import { marked } from 'marked';
import { scaleLinear } from 'd3-scale';

interface Bear { readonly bears: number; readonly more: () => void }
const useBears = create<Bear>()(persist((set) => ({ bears: 0, more: () => set((s) => ({ bears: s.bears + 1 })) }), { name: 'b' }));
const button = cva('rounded', { variants: { size: { small: 'p-1', large: 'p-4' } } });
interface Props extends VariantProps<typeof button> { readonly icon: LucideIcon; readonly children: ReactNode }

export default function App({ icon: Icon, children, size }: Props) {
  const [count, setCount] = useState(0);
  const [todo, update] = useImmer({ done: false });
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bears } = useBears(useShallow((state) => ({ bears: state.bears })));
  const { scrollYProgress } = useScroll();
  const y = useTransform(scrollYProgress, [0, 1], [0, -100]);
  useEffect(() => {
    if (canvas.current === null) return;
    const config: ChartConfiguration = { type: 'line', data: { labels: ['a'], datasets: [{ data: [1] }] } };
    const chart = new Chart(canvas.current, config);
    return () => chart.destroy();
  }, []);
  return (
    <StrictMode>
      <AnimatePresence>
        <motion.div style={{ y }} whileHover={{ scale: 1.1 }} className={twMerge(names('m-1'), clsx('p-2', { big: count > 1 }), button({ size }))}>
          <framer.span animate={{ opacity: 1 }} />
          <Icon size={16} strokeWidth={1.5} />
          <Github className="w-4" />
          <Camera onClick={() => update((draft) => { draft.done = true; })} />
          <button onClick={(event) => setCount(count + event.detail)}>{children} {bears} {String(todo.done)}</button>
          <time>{format(addDays(new Date(), 1), 'yyyy-MM-dd')}</time>
          <canvas ref={canvas} />
        </motion.div>
      </AnimatePresence>
      <ResponsiveContainer width="100%" height={200}>
        <LineChart data={[{ name: 'a', value: 1 }]}>
          <CartesianGrid strokeDasharray="3 3" /><XAxis dataKey="name" /><Tooltip /><Line type="monotone" dataKey="value" />
        </LineChart>
      </ResponsiveContainer>
    </StrictMode>
  );
}
const x = d3.scaleLinear().domain([0, 10]).range([0, 100]);
const same: number = scaleLinear().domain([0, 1])(0.5);
d3.select('svg').selectAll('circle').data([1, 2, 3]).join('circle').attr('cx', (d) => x(d));
const camera = new THREE.PerspectiveCamera(75, 1, 0.1, 1000);
const renderer = new THREE.WebGLRenderer({ antialias: true });
const controls = new OrbitControls(camera, renderer.domElement);
controls.enableDamping = true;
new GLTFLoader().load('x.glb', (gltf) => gltf.scene.add(new THREE.Mesh(new THREE.BoxGeometry(), new THREE.MeshStandardMaterial())));
new EffectComposer(renderer).render();
createIcons({ icons });
animate('.box', { x: 100 }, { delay: stagger(0.1) });
const html: string | Promise<string> = marked.parse('# a');
export const next = produce({ a: 1 }, (draft) => { draft.a += same; });
flushSync(() => createRoot(document.body).render(<App icon={Camera} size="small">{renderToString(<b>{String(html)}</b>)}</App>));
`;

const PREACT = `
/** @jsxImportSource preact */
import { render, type FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { memo } from 'preact/compat';
const Counter: FunctionComponent<{ readonly from: number }> = ({ from }) => {
  const [count, setCount] = useState(from);
  return <button class="x" onClick={() => setCount(count + 1)}>{count}</button>;
};
const Kept = memo(Counter);
render(<Kept from={1} />, document.body);
`;

const WRONG = `
import { useState } from 'react';
import { NoSuchIcon } from 'lucide-react';
export const n: string = useState(0)[0];
export const icon = NoSuchIcon;
`;

test('Q6: right code over every vendored package has no error by the collected declarations, wrong code has its own', () => {
  const { packages } = collectTypes([...FAMILIES.flatMap((family) => family.ids), ...ALIASES.keys()], root);
  for (const files of packages.values()) for (const { path, text } of files) write(path, text);
  write('tsconfig.json', JSON.stringify(OPTIONS));
  write('app.tsx', RIGHT);
  write('counter.tsx', PREACT);
  write('wrong.tsx', WRONG);
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  });
  const lines = run.stdout.split('\n').filter((line) => line.includes('error'));
  expect(lines.filter((line) => !line.includes('wrong.tsx'))).toEqual([]);
  expect(lines.map((line) => /TS\d+/.exec(line)?.[0])).toEqual(['TS2305', 'TS2322']);
});
