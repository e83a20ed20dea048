import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCdnAddress } from './cdn.ts';
import { mismatch, standInFor, vendoredIdOf } from './stand-in.ts';
import { FAMILIES } from './vendored.ts';

const MODULES: readonly (readonly [address: string, id: string])[] = [
  ['https://esm.sh/react@18?dev', 'react'],
  ['https://esm.sh/react@18.2.0', 'react'],
  ['https://esm.sh/react@^19.0.0', 'react'],
  ['https://esm.sh/react', 'react'],
  ['https://esm.sh/stable/react@18.2.0', 'react'],
  ['https://esm.sh/v135/react@18.2.0/es2022/react.mjs', 'react'],
  ['https://esm.sh/react@18.2.0/es2022/jsx-runtime.js', 'react/jsx-runtime'],
  ['https://esm.sh/react@19.0.0&dev/jsx-runtime', 'react/jsx-runtime'],
  ['https://esm.sh/react-dom@18.2.0/client', 'react-dom/client'],
  ['https://esm.sh/react-dom@19.0.0/client?external=react', 'react-dom/client'],
  ['https://esm.sh/*react-dom@18/client', 'react-dom/client'],
  ['https://esm.sh/framer-motion@11?external=react', 'motion/react'],
  ['https://esm.sh/lucide-react@0.263.1', 'lucide-react'],
  ['https://esm.sh/recharts@2.12.7?external=react,react-dom', 'recharts'],
  ['https://esm.sh/d3@7', 'd3'],
  ['https://cdn.skypack.dev/three', 'three'],
  ['https://cdn.skypack.dev/three@0.136.0', 'three'],
  [
    'https://cdn.skypack.dev/three@0.136.0/examples/jsm/controls/OrbitControls',
    'three/addons/controls/OrbitControls.js',
  ],
  ['https://cdn.skypack.dev/pin/canvas-confetti@v1.6.0-abc/mode=imports/optimized/canvas-confetti.js', ''],
  ['https://cdn.skypack.dev/preact', 'preact'],
  ['https://cdn.skypack.dev/preact/hooks', 'preact/hooks'],
  ['https://unpkg.com/three@0.160.0/build/three.module.js', 'three'],
  ['https://unpkg.com/three@0.160.0/build/three.module.min.js', 'three'],
  [
    'https://cdn.jsdelivr.net/npm/three@0.170.0/examples/jsm/loaders/GLTFLoader.js',
    'three/addons/loaders/GLTFLoader.js',
  ],
  ['https://cdn.jsdelivr.net/npm/three@0.170.0/+esm', 'three'],
  ['https://cdn.jsdelivr.net/npm/d3@7/+esm', 'd3'],
  ['https://cdn.jsdelivr.net/npm/d3-scale@4/+esm', 'd3'],
  ['https://cdn.jsdelivr.net/npm/chart.js@4.4.0/auto/+esm', 'chart.js/auto'],
  ['https://cdn.jsdelivr.net/npm/chart.js@4.4.1/dist/chart.js', 'chart.js'],
  ['https://cdn.jsdelivr.net/npm/motion@11.11.13/+esm', 'motion'],
  ['https://esm.run/d3', 'd3'],
  ['https://threejs.org/build/three.module.js', 'three'],
  ['https://threejs.org/examples/jsm/controls/OrbitControls.js', 'three/addons/controls/OrbitControls.js'],
  ['https://cdnjs.cloudflare.com/ajax/libs/three.js/0.160.0/three.module.js', 'three'],
  ['https://ga.jspm.io/npm:react@18.2.0/index.js', 'react'],
  ['https://ga.jspm.io/npm:react-dom@18.2.0/index.js', 'react-dom'],
  ['https://unpkg.com/preact@10.19.3/dist/preact.module.js?module', 'preact'],
  ['https://unpkg.com/preact@latest/hooks/dist/hooks.module.js?module', 'preact/hooks'],
  ['https://unpkg.com/lucide@latest/dist/esm/lucide.js', 'lucide'],
  ['//unpkg.com/clsx@2', 'clsx'],
  ['https://esm.sh/canvas-confetti@1.9.3', ''],
  ['https://esm.sh/leaflet@1.9.4/dist/leaflet.css', ''],
  ['https://example.com/react@18', ''],
];

const SCRIPTS: readonly (readonly [address: string, id: string])[] = [
  ['https://unpkg.com/react@18/umd/react.development.js', 'script:react'],
  ['https://unpkg.com/react@17.0.2/umd/react.production.min.js', 'script:react'],
  ['https://unpkg.com/react-dom@18/umd/react-dom.development.js', 'script:react-dom'],
  ['https://cdnjs.cloudflare.com/ajax/libs/react/18.2.0/umd/react.production.min.js', 'script:react'],
  ['https://cdnjs.cloudflare.com/ajax/libs/react-dom/18.2.0/umd/react-dom.production.min.js', 'script:react-dom'],
  ['https://cdn.jsdelivr.net/npm/react@18.3.1/umd/react.production.min.js', 'script:react'],
  ['https://unpkg.com/@babel/standalone/babel.min.js', 'script:babel'],
  ['https://unpkg.com/babel-standalone@6/babel.min.js', 'script:babel'],
  ['https://cdnjs.cloudflare.com/ajax/libs/babel-standalone/7.23.5/babel.min.js', 'script:babel'],
  ['https://cdn.tailwindcss.com', 'script:tailwind'],
  ['https://cdn.tailwindcss.com/', 'script:tailwind'],
  ['https://cdn.tailwindcss.com/3.4.1', 'script:tailwind'],
  ['https://cdn.tailwindcss.com?plugins=forms,typography', 'script:tailwind'],
  ['https://cdn.jsdelivr.net/npm/@tailwindcss/browser@4', 'script:tailwind-4'],
  ['https://unpkg.com/@tailwindcss/browser@4', 'script:tailwind-4'],
  ['https://d3js.org/d3.v7.min.js', 'script:d3'],
  ['https://d3js.org/d3.v5.js', 'script:d3'],
  ['https://cdn.jsdelivr.net/npm/d3@7', 'script:d3'],
  ['https://cdnjs.cloudflare.com/ajax/libs/d3/7.8.5/d3.min.js', 'script:d3'],
  ['https://cdnjs.cloudflare.com/ajax/libs/three.js/r128/three.min.js', 'script:three'],
  ['https://cdn.jsdelivr.net/npm/three@0.128.0/build/three.min.js', 'script:three'],
  ['https://cdn.jsdelivr.net/gh/mrdoob/three.js@r128/build/three.min.js', 'script:three'],
  ['https://threejs.org/build/three.min.js', 'script:three'],
  [
    'https://cdn.jsdelivr.net/npm/three@0.128.0/examples/js/controls/OrbitControls.js',
    'script:three/addons/controls/OrbitControls.js',
  ],
  ['https://cdn.jsdelivr.net/npm/chart.js', 'script:chart.js'],
  ['https://cdn.jsdelivr.net/npm/chart.js@4.4.0/dist/chart.umd.min.js', 'script:chart.js'],
  ['https://cdnjs.cloudflare.com/ajax/libs/Chart.js/4.4.1/chart.umd.min.js', 'script:chart.js'],
  ['https://cdnjs.cloudflare.com/ajax/libs/Chart.js/3.9.1/chart.min.js', 'script:chart.js'],
  ['https://unpkg.com/lucide@latest', 'script:lucide'],
  ['https://unpkg.com/lucide@latest/dist/umd/lucide.min.js', 'script:lucide'],
  ['https://cdn.jsdelivr.net/npm/lucide@0.263.0/dist/umd/lucide.js', 'script:lucide'],
  ['https://unpkg.com/lucide-react@0.263.1/dist/umd/lucide-react.js', 'script:lucide-react'],
  ['https://cdn.jsdelivr.net/npm/alpinejs@3.x.x/dist/cdn.min.js', 'script:alpinejs'],
  ['//unpkg.com/alpinejs', 'script:alpinejs'],
  ['https://unpkg.com/framer-motion@10.16.4/dist/framer-motion.js', 'script:framer-motion'],
  ['https://cdn.jsdelivr.net/npm/motion@latest/dist/motion.js', 'script:motion'],
  ['https://unpkg.com/recharts/umd/Recharts.min.js', 'script:recharts'],
  ['https://code.jquery.com/jquery-3.7.1.min.js', 'script:jquery'],
  ['https://code.jquery.com/jquery-3.6.0.slim.min.js', 'script:jquery'],
  ['https://cdnjs.cloudflare.com/ajax/libs/jquery/3.6.0/jquery.min.js', 'script:jquery'],
  ['https://cdn.jsdelivr.net/npm/bootstrap@5.3.2/dist/js/bootstrap.bundle.min.js', 'script:bootstrap'],
  ['https://stackpath.bootstrapcdn.com/bootstrap/4.5.2/js/bootstrap.min.js', 'script:bootstrap'],
  ['https://cdn.jsdelivr.net/npm/marked/marked.min.js', 'script:marked'],
  ['https://kit.fontawesome.com/a076d05399.js', 'style:fontawesome'],
  ['https://cdnjs.cloudflare.com/ajax/libs/font-awesome/6.5.1/js/all.min.js', 'style:fontawesome'],
  ['https://cdnjs.cloudflare.com/ajax/libs/gsap/3.12.2/gsap.min.js', 'https://esm.sh/gsap@3.12.2/dist/gsap.min.js?raw'],
  ['https://unpkg.com/aos@2.3.1/dist/aos.js', 'https://esm.sh/aos@2.3.1/dist/aos.js?raw'],
  ['https://www.googletagmanager.com/gtag/js?id=G-1', ''],
];

const STYLES: readonly (readonly [address: string, id: string])[] = [
  ['https://cdnjs.cloudflare.com/ajax/libs/font-awesome/6.4.0/css/all.min.css', 'style:fontawesome'],
  ['https://cdnjs.cloudflare.com/ajax/libs/font-awesome/4.7.0/css/font-awesome.min.css', 'style:fontawesome'],
  ['https://use.fontawesome.com/releases/v5.15.4/css/all.css', 'style:fontawesome'],
  ['https://cdn.jsdelivr.net/npm/@fortawesome/fontawesome-free@6.5.1/css/all.min.css', 'style:fontawesome'],
  ['https://maxcdn.bootstrapcdn.com/font-awesome/4.7.0/css/font-awesome.min.css', 'style:fontawesome'],
  ['https://cdn.jsdelivr.net/npm/bootstrap@5.3.3/dist/css/bootstrap.min.css', 'style:bootstrap'],
  ['https://stackpath.bootstrapcdn.com/bootstrap/4.5.2/css/bootstrap.min.css', 'style:bootstrap'],
  ['https://cdn.jsdelivr.net/npm/tailwindcss@2.2.19/dist/tailwind.min.css', 'script:tailwind'],
  ['https://unpkg.com/leaflet@1.9.4/dist/leaflet.css', 'https://esm.sh/leaflet@1.9.4/dist/leaflet.css?raw'],
  ['https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap', ''],
];

describe('addresses of CDNs', () => {
  test.each(MODULES)('Q4: %s is the module %s', (address, id) => {
    expect(vendoredIdOf(address) ?? '').toBe(id);
    expect(standInFor(address, 'module')?.id ?? '').toBe(id);
  });

  test.each(SCRIPTS)('Q4: a script from %s is %s', (address, id) => {
    expect(standInFor(address, 'script')?.id ?? '').toBe(id);
  });

  test.each(STYLES)('Q4: a sheet from %s is %s', (address, id) => {
    expect(standInFor(address, 'style')?.id ?? '').toBe(id);
  });

  test('Q4: the kind is what is given, which may be another than was asked', () => {
    expect(standInFor('https://cdn.jsdelivr.net/npm/tailwindcss@2/dist/tailwind.min.css', 'style')?.kind).toBe(
      'script',
    );
    expect(standInFor('https://kit.fontawesome.com/a076d05399.js', 'script')?.kind).toBe('style');
    expect(standInFor('https://unpkg.com/aos@2.3.1/dist/aos.css', 'style')).toMatchObject({
      kind: 'style',
      from: 'network',
    });
  });

  test.each([
    [
      'https://cdnjs.cloudflare.com/ajax/libs/three.js/r128/three.min.js',
      'three r128 was asked for; r187, which comes with Vonk, stands in.',
    ],
    [
      'https://unpkg.com/three@0.160.0/build/three.module.js',
      'three r160 was asked for; r187, which comes with Vonk, stands in.',
    ],
    [
      'https://unpkg.com/react@17/umd/react.development.js',
      'react 17 was asked for; 19.3.1, which comes with Vonk, stands in.',
    ],
    ['https://esm.sh/react@^18.2.0', 'react 18.2.0 was asked for; 19.3.1, which comes with Vonk, stands in.'],
    ['https://esm.sh/react@19.0.0', undefined],
    ['https://esm.sh/react', undefined],
    ['https://esm.sh/react@latest', undefined],
    ['https://unpkg.com/three@0.187.0', undefined],
    ['https://unpkg.com/three', undefined],
  ])('Q5: %s: %s', (address, said) => {
    const asked = readCdnAddress(address);
    expect(asked && mismatch(asked, { react: '19.3.1', three: '0.187.0' })).toBe(said);
  });

  const ids = fc.constantFrom(...FAMILIES.flatMap((family) => family.ids));
  const version = fc.constantFrom('', '@18', '@^4.2.0', '@0.160.0', '@latest', '@3.x.x', '@19.0.0-rc.1');
  const place = fc.constantFrom(
    ['https://esm.sh/', ''],
    ['https://esm.sh/stable/', '?dev'],
    ['https://unpkg.com/', '?module'],
    ['https://cdn.jsdelivr.net/npm/', '/+esm'],
    ['https://cdn.skypack.dev/', ''],
    ['https://ga.jspm.io/npm:', ''],
    ['//esm.sh/', '?external=react'],
    ['', ''],
  );

  property.prop([ids, version, place])(
    'Q4: any id, at any version, from any place, is itself',
    (id, at, [before = '', after = '']) => {
      const named = id.replace(/^((?:@[^/]+\/)?[^/]+)/, `$1${at}`);
      expect(vendoredIdOf(`${before}${named}${after}`)).toBe(id);
    },
  );

  property.prop([fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string())])(
    'Q4: what is no address of a package is nothing, and nothing throws',
    (text) => {
      standInFor(text, 'script');
      standInFor(text, 'style');
      vendoredIdOf(text);
      expect(readCdnAddress(`https://example.com/${text}`)).toBeUndefined();
    },
  );
});
