/**
 * Reads the addresses of packages on public CDNs, as models and people write them, down to package, version and file.
 * Knows the shapes of addresses only; what stands in for a package is `stand-in.ts`'s affair.
 */
import { parseSpecifier, type PackageReference } from './specifier.ts';

/** A path of a CDN, without a leading slash. Nothing for what is no package of npm, or is not known as one. */
type Reader = (path: string, host: string) => PackageReference | undefined;

const npm: Reader = (path) => {
  const reference = parseSpecifier(path.replace(/\/+$/, ''));
  if (reference === undefined) return undefined;
  const { range, ...rest } = { ...reference, path: reference.path.replace(/(^|\/)\+esm$/, '') };
  return range === undefined ? rest : { ...rest, range };
};

/** cdnjs has names of its own, and drops the folder that a package keeps the file in. */
const CDNJS: ReadonlyMap<string, readonly [name: string, folder: string]> = new Map([
  ['alpinejs', ['alpinejs', 'dist/']],
  ['animate.css', ['animate.css', '']],
  ['animejs', ['animejs', 'lib/']],
  ['aos', ['aos', 'dist/']],
  ['babel-core', ['@babel/standalone', '']],
  ['babel-standalone', ['@babel/standalone', '']],
  ['bootstrap', ['bootstrap', 'dist/']],
  ['bootstrap-icons', ['bootstrap-icons', '']],
  ['chart.js', ['chart.js', 'dist/']],
  ['d3', ['d3', 'dist/']],
  ['font-awesome', ['@fortawesome/fontawesome-free', '']],
  ['framer-motion', ['framer-motion', 'dist/']],
  ['gsap', ['gsap', 'dist/']],
  ['highlight.js', ['@highlightjs/cdn-assets', '']],
  ['howler', ['howler', 'dist/']],
  ['jquery', ['jquery', 'dist/']],
  ['leaflet', ['leaflet', 'dist/']],
  ['lucide', ['lucide', 'dist/umd/']],
  ['marked', ['marked', '']],
  ['matter-js', ['matter-js', 'build/']],
  ['mermaid', ['mermaid', 'dist/']],
  ['moment.js', ['moment', '']],
  ['motion', ['motion', 'dist/']],
  ['normalize', ['normalize.css', '']],
  ['p5.js', ['p5', 'lib/']],
  ['pixi.js', ['pixi.js', 'dist/']],
  ['preact', ['preact', 'dist/']],
  ['react', ['react', '']],
  ['react-dom', ['react-dom', '']],
  ['recharts', ['recharts', 'umd/']],
  ['swiper', ['swiper', '']],
  ['three.js', ['three', 'build/']],
  ['tone', ['tone', 'build/']],
  ['twitter-bootstrap', ['bootstrap', 'dist/']],
  ['vue', ['vue', 'dist/']],
]);

const cdnjs: Reader = (path) => {
  const match = /^ajax\/libs\/([^/]+)\/([^/]+)\/(.+)$/i.exec(path);
  const known = CDNJS.get(match?.[1]?.toLowerCase() ?? '');
  if (match === null || known === undefined) return undefined;
  const [name, folder] = known;
  return { name, range: match[2] ?? '', path: folder + (match[3] ?? '') };
};

/** Repositories whose files models name through jsDelivr. */
const REPOSITORIES: ReadonlyMap<string, string> = new Map([
  ['alpinejs/alpine', 'alpinejs'],
  ['chartjs/chart.js', 'chart.js'],
  ['d3/d3', 'd3'],
  ['fortawesome/font-awesome', '@fortawesome/fontawesome-free'],
  ['jquery/jquery', 'jquery'],
  ['mrdoob/three.js', 'three'],
  ['twbs/bootstrap', 'bootstrap'],
]);

const github: Reader = (path) => {
  const match = /^([^/]+\/[^/@]+)(?:@([^/]+))?\/(.+)$/.exec(path);
  const name = REPOSITORIES.get(match?.[1]?.toLowerCase() ?? '');
  if (match === null || name === undefined) return undefined;
  return { name, path: match[3] ?? '', ...(match[2] === undefined ? {} : { range: match[2] }) };
};

const jsdelivr: Reader = (path, host) => {
  if (path.startsWith('npm/')) return npm(path.slice(4), host);
  return path.startsWith('gh/') ? github(path.slice(3), host) : undefined;
};

/** A build's own number may stand in front, options after the version or as a folder, and the file it was built into. */
const esmSh: Reader = (path, host) => {
  if (/^(gh|jsr|pr)\//.test(path)) return undefined;
  const plain = path
    .replace(/^(stable|v\d+)\//, '')
    .replace(/^\*/, '')
    .replace(/^((?:@[^/]+\/)?[^/]+?@[^/&]+)&[^/]*/, '$1');
  const reference = npm(plain, host);
  const built = /^(?:X-[\w-]+\/)?(?:es20\d\d|esnext|deno|denonext|node)\/(.+?)(?:\.development)?(?:\.bundle)?\.m?js$/;
  const file = built.exec(reference?.path ?? '')?.[1];
  if (reference === undefined || file === undefined) return reference;
  const whole = file === reference.name.replace(/^@[^/]+\//, '').replace(/\.js$/, '') || file === 'index';
  return { ...reference, path: whole ? '' : file };
};

const skypack: Reader = (path, host) => {
  const pinned = /^pin\/((?:@[^/]+\/)?[^/@]+)@v([\d.]+)-[^/]+(?:\/.*?)?(?:\/([\w-]+)\.js)?$/.exec(path);
  if (pinned === null) return npm(path, host);
  return { name: pinned[1] ?? '', range: pinned[2] ?? '', path: '' };
};

const fixed =
  (name: string, version: RegExp, file = ''): Reader =>
  (path) => {
    const range = version.exec(path)?.[1];
    return { name, path: file === '' ? path : file, ...(range === undefined ? {} : { range }) };
  };

const HOSTS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['unpkg.com', npm],
  ['www.unpkg.com', npm],
  ['cdn.jsdelivr.net', jsdelivr],
  ['fastly.jsdelivr.net', jsdelivr],
  ['esm.run', npm],
  ['cdnjs.cloudflare.com', cdnjs],
  ['esm.sh', esmSh],
  ['cdn.esm.sh', esmSh],
  ['cdn.skypack.dev', skypack],
  ['ga.jspm.io', (path, host) => npm(path.replace(/^npm:/, ''), host)],
  ['jspm.dev', (path, host) => npm(path.replace(/^npm:/, ''), host)],
  ['cdn.tailwindcss.com', fixed('tailwindcss', /^(\d[\w.-]*)/, 'cdn')],
  ['d3js.org', fixed('d3', /^d3\.v(\d+)/)],
  ['threejs.org', (path) => ({ name: 'three', path })],
  ['code.jquery.com', fixed('jquery', /^jquery-(\d[\d.]*\d)/)],
  ['stackpath.bootstrapcdn.com', (path, host) => npm(path.replace(/^([^/]+)\//, '$1@'), host)],
  ['maxcdn.bootstrapcdn.com', (path, host) => npm(path.replace(/^([^/]+)\//, '$1@'), host)],
  ['netdna.bootstrapcdn.com', (path, host) => npm(path.replace(/^([^/]+)\//, '$1@'), host)],
  ['use.fontawesome.com', fixed('@fortawesome/fontawesome-free', /^releases\/v([\d.]+)\//)],
  ['kit.fontawesome.com', fixed('@fortawesome/fontawesome-free', /^never/, 'css/all.css')],
]);

/** `//unpkg.com/…` too. The query is not looked at: what CDNs take there changes the form, not the package. */
export function readCdnAddress(address: string): PackageReference | undefined {
  const written = address.trim().replace(/^\/\//, 'https://');
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return undefined;
  const { hostname, pathname } = new URL(written);
  const path = decoded(pathname).replace(/^\/+/, '');
  if (path === '' && !hostname.startsWith('cdn.tailwindcss')) return undefined;
  return HOSTS.get(hostname)?.(path, hostname);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
