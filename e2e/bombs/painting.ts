/** Bombs of markup and style alone: what takes for ever to lay out or to draw. */
import { markup, script, type Bomb } from './bomb.ts';

const names = 'abcdefghijkl'.split('');

/** Each level shows the one below it ten times. */
const uses = names
  .slice(1)
  .map((name, level) => `<g id="${name}">${`<use href="#${names[level]}"/>`.repeat(10)}</g>`)
  .join('\n');

export const painting: readonly Bomb[] = [
  {
    name: 'a drawing that uses itself ten to the eleventh times',
    files: markup(`<svg width="400" height="400"><g id="a"><circle r="9"/></g>\n${uses}</svg>`),
    end: 'either',
    quick: true,
  },
  {
    name: 'filters on filters',
    files: markup(
      `<svg width="1000" height="1000"><filter id="f" x="-500%" y="-500%" width="1100%" height="1100%">${'<feTurbulence numOctaves="99" baseFrequency=".9"/><feGaussianBlur stdDeviation="250"/><feMorphology radius="90"/><feDisplacementMap in2="SourceGraphic" scale="99"/>'.repeat(30)}</filter>` +
        '<rect width="1000" height="1000" filter="url(#f)"/>'.repeat(20) +
        '<animate attributeName="opacity" dur="1s" repeatCount="indefinite" values="0;1"/></svg>',
    ),
    end: 'either',
  },
  {
    name: ':has within :has over ten thousand nodes that change',
    files:
      markup(`<style>${Array.from({ length: 400 }, (_, n) => `:has(~ * i:nth-child(${n + 1}) + b):not(:has(p ~ u:nth-last-of-type(${n + 2}))) em { color: rgb(${n % 255} 0 0) }`).join('\n')}</style>
<main></main><script>
document.querySelector('main').innerHTML = '<p><i></i><b></b><u><em>x</em></u></p>'.repeat(2_500);
setInterval(() => { for (const node of document.querySelectorAll('i')) node.replaceWith(document.createElement('i')); }, 0);
</script>`),
    end: 'either',
  },
  {
    name: 'a grid of a hundred thousand tracks',
    files: markup(
      `<style>main { display: grid; grid: repeat(5000, minmax(min-content, 1fr)) / repeat(5000, minmax(min-content, auto)) }</style><main></main><script>
document.querySelector('main').innerHTML = Array.from({ length: 9_000 }, (_, n) => \`<i style="grid-area:\${1 + n % 4999}/\${1 + n % 4997}/span \${1 + n % 900}/span \${1 + n % 700}">spark</i>\`).join('');
setInterval(() => { document.querySelector('main').style.width = \`\${innerWidth + Math.random() * 99}px\`; }, 0);
</script>`,
    ),
    end: 'either',
  },
  {
    name: 'four hundred gradients on each of many elements',
    files: markup(
      `<style>i { display: block; height: 300px; animation: turn 1s infinite; background: ${Array.from({ length: 400 }, (_, n) => `repeating-conic-gradient(from ${n}deg, #f005 0 ${1 + (n % 7)}deg, #00f5 0 9deg)`).join(',')} } @keyframes turn { to { background-position: 99px 99px; filter: blur(20px) } }</style>${'<i></i>'.repeat(60)}`,
    ),
    end: 'either',
  },
  {
    name: 'custom properties that multiply',
    files: markup(
      `<style>body { ${Array.from({ length: 40 }, (_, n) => `--v${n + 1}: ${`var(--v${n}) `.repeat(10)};`).join(' ')} --v0: spark; }\nbody::after { content: var(--v40); }</style><p>text</p>`,
    ),
    end: 'either',
  },
  {
    name: 'five thousand animations at once',
    files: markup(
      `<style>i { float: left; width: 40px; height: 40px; animation: burn .4s infinite alternate } @keyframes burn { to { width: 60px; box-shadow: 0 0 90px 40px red; backdrop-filter: blur(9px); border-radius: 50% } }</style>${'<i></i>'.repeat(5_000)}`,
    ),
    end: 'either',
  },
  {
    name: 'two thousand fonts that are none',
    files: script(`const style = document.head.appendChild(document.createElement('style'));
setInterval(() => {
  let css = '';
  for (let n = 0; n < 2_000; n += 1) css += \`@font-face { font-family: f\${n}; src: url(data:font/woff2;base64,\${btoa(Math.random())}) }\`;
  style.textContent = css;
  document.body.innerHTML = Array.from({ length: 2_000 }, (_, n) => \`<i style="font-family:f\${n}">spark</i>\`).join('');
}, 50);`),
    end: 'either',
  },
  {
    name: 'columns of floats in columns',
    files: markup(
      `<style>div { columns: 3; } i { float: left; width: 33%; height: 40px; break-inside: avoid }</style>${'<div>'.repeat(12)}${'<i>spark</i>'.repeat(400)}<script>setInterval(() => { document.body.style.width = \`\${300 + Math.random() * 300}px\`; document.body.offsetHeight; }, 0);</script>`,
    ),
    end: 'either',
  },
  {
    name: 'a shader that draws for seconds',
    files: script(`const gl = document.body.appendChild(document.createElement('canvas')).getContext('webgl2');
const part = (kind, text) => { const made = gl.createShader(kind); gl.shaderSource(made, text); gl.compileShader(made); return made; };
if (gl) {
  const made = gl.createProgram();
  gl.attachShader(made, part(gl.VERTEX_SHADER, '#version 300 es\\nvoid main() { gl_Position = vec4(vec2(gl_VertexID % 2, gl_VertexID / 2) * 4. - 1., 0., 1.); }'));
  gl.attachShader(made, part(gl.FRAGMENT_SHADER, '#version 300 es\\nprecision highp float; out vec4 c; void main() { float a = gl_FragCoord.x; for (int n = 0; n < 40000; n += 1) a = sin(a) + cos(a * 1.1); c = vec4(a); }'));
  gl.linkProgram(made);
  gl.useProgram(made);
  const draw = () => { gl.drawArrays(gl.TRIANGLES, 0, 3); requestAnimationFrame(draw); };
  draw();
}`),
    end: 'either',
  },
];
