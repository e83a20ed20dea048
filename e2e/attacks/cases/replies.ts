/** What is hostile in the answer itself: its prose, and the names of its files. */
import { attack, type Attack, type Targets } from '../attack.ts';

const mark = (id: string): string => `<img src="x:" data-marked="${id}" onerror="document.body.dataset.ran='${id}'">`;
const says = (id: string, title: string, prose: (at: Targets, id: string) => string, seen: Attack['seen']): Attack =>
  attack('shown as markup', id, title, { prose, seen });
const names = (id: string, title: string, file: string): Attack =>
  attack('names', id, title, { file, seen: 'name taken' });

export const replies: readonly Attack[] = [
  says('prose-html', 'answers with markup', (_, id) => `Look: ${mark(id)}`, 'markup in the host'),
  says(
    'prose-script',
    'answers with a script',
    (_, id) => `<svg data-marked="${id}"><script>1</script></svg>`,
    'markup in the host',
  ),
  says('prose-frame', 'answers with a frame', (at, id) => `<iframe src="${at.http(id)}"></iframe>`, 'canary'),
  says('prose-image', 'answers with an image elsewhere', (at, id) => `![a picture](${at.http(id)})`, 'canary'),
  says(
    'prose-reference',
    'answers with an image by reference',
    (at, id) => `![a picture][r]\n\n[r]: ${at.http(id)}`,
    'canary',
  ),
  says(
    'prose-style',
    'answers with a style sheet',
    (at, id) => `<link rel="stylesheet" href="${at.http(id)}">`,
    'canary',
  ),
  says(
    'prose-link',
    'answers with a link that is a script',
    (_, id) => `[click ${id}](javascript:void(document.body.dataset.ran='${id}'))`,
    'markup in the host',
  ),
  says(
    'prose-table',
    'answers with markup in a table',
    (_, id) => `| a |\n| - |\n| ${mark(id)} |`,
    'markup in the host',
  ),
  names('name-up', 'names a file above the project', '../../evil.js'),
  names('name-root', 'names a file at the root', '/etc/evil.js'),
  names('name-proto', 'names a file that is a prototype', '__proto__'),
  names('name-constructor', 'names a file in a constructor', 'constructor/prototype/evil.js'),
  names('name-device', 'names a device of Windows', 'con.js'),
  names('name-backslash', 'names a file with backslashes', 'a\\..\\evil.js'),
  names('name-bidi', 'names a file that reads backwards', 'gpj.\u202Egnp.exe'),
  names('name-control', 'names a file with a control character', 'a\u0007b.js'),
  names('name-scheme', 'names a file with a scheme', 'javascript:evil.js'),
  names('name-markup', 'names a file with markup', '<img src=x data-marked=name>.js'),
  names('name-long', 'names a file of 5,000 characters', `${'a'.repeat(5_000)}.js`),
];
