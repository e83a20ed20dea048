/** Bombs that ask for more memory than there is. Each stays below what would hurt the machine of whoever runs them. */
import { deflateSync, crc32 } from 'node:zlib';
import { markup, script, type Bomb } from './bomb.ts';

export const memory: readonly Bomb[] = [
  {
    name: 'arrays without an end',
    files: script('const all = [];\nfor (;;) all.push(new Array(1e6).fill(Math.random()));'),
    end: 'removed',
  },
  {
    name: 'strings that double, all kept',
    files: script(
      `const all = [];\nlet text = 'spark';\nfor (;;) { try { text += text; all.push(text.toUpperCase()); } catch { text = 'x' + all.length; } }`,
    ),
    end: 'removed',
  },
  {
    name: 'two gigabytes of bytes, then a loop',
    files: script(
      'const all = [];\nfor (let n = 0; n < 8; n += 1) all.push(new Uint8Array(2 ** 28).fill(n));\nfor (;;);',
    ),
    end: 'removed',
  },
  {
    name: 'a flood of promises that doubles',
    files: script(
      'const flood = () => { for (let n = 0; n < 2; n += 1) new Promise((go) => setTimeout(go, 0, [n])).then(flood); };\nflood();',
    ),
    end: 'either',
  },
  {
    name: 'half a gigabyte of blobs with addresses',
    files: script(`const piece = new Uint8Array(2 ** 24).fill(7);
let n = 0;
const timer = setInterval(() => { URL.createObjectURL(new Blob([piece, String(n)])); if ((n += 1) === 32) clearInterval(timer); }, 20);`),
    end: 'either',
  },
  {
    name: 'a million nodes',
    files: script(`document.body.innerHTML = '<p>spark <b>spark</b></p>'.repeat(350_000);`),
    end: 'either',
    quick: true,
  },
  {
    name: 'tables in tables, 400 deep',
    files: markup('<table><tr><td>'.repeat(400) + 'deep'),
    end: 'either',
  },
  {
    name: 'elements in elements, 50,000 deep',
    files: script(`let at = document.body;
for (let n = 0; n < 50_000; n += 1) { const next = document.createElement('div'); next.style.display = 'inline-flex'; at.append(next); at = next; }`),
    end: 'either',
  },
  {
    name: 'one canvas, larger than any screen',
    files: script(`const canvas = document.body.appendChild(document.createElement('canvas'));
canvas.width = canvas.height = 16_384;
const pen = canvas.getContext('2d');
let turn = 0;
const draw = () => { pen.fillStyle = \`hsl(\${(turn += 9)} 80% 50%)\`; pen.fillRect(0, 0, 16_384, 16_384); requestAnimationFrame(draw); };
draw();`),
    end: 'either',
  },
  {
    name: 'sixty canvases of sixteen million pixels',
    files: script(`for (let n = 0; n < 60; n += 1) {
  const canvas = document.body.appendChild(document.createElement('canvas'));
  canvas.width = canvas.height = 4_096;
  canvas.getContext('2d').fillRect(n, n, 4_000, 4_000);
}`),
    end: 'either',
  },
  {
    name: 'two hundred WebGL contexts',
    files: script(`for (let n = 0; n < 200; n += 1) {
  const canvas = document.body.appendChild(document.createElement('canvas'));
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  gl?.clearColor(0, 1, 0, 1);
  gl?.clear(gl.COLOR_BUFFER_BIT);
}`),
    end: 'either',
  },
  {
    name: 'a picture of 900 million pixels in a kilobyte-long address',
    files: markup(`<img alt="" width="300" src="data:image/png;base64,${hugePng(30_000).toString('base64')}">`),
    end: 'either',
  },
  {
    name: 'three hundred thousand letters in one line',
    files: markup(`<p style="overflow-wrap:anywhere">${'spark'.repeat(60_000)}</p>`),
    end: 'lives',
  },
  {
    name: 'forty million letters in one line, made by a script',
    files: script(`document.body.append('spark '.repeat(7_000_000));`),
    end: 'either',
  },
];

/** One colour, one bit a pixel: all of it packs away to almost nothing. */
function hugePng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 1 });
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
