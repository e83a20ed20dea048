/** The README quotes the last bench that was meant to be quoted, to the letter: a number nobody measured cannot stand there. */
import { readFileSync } from 'node:fs';

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** Tables are aligned by the formatter; what they say is compared. @param {string} text */
const words = (text) => text.replaceAll(/[\s|:-]+/g, ' ').trim();

const quoted = /<!-- bench -->([\s\S]*)<!-- \/bench -->/.exec(read('README.md'))?.[1];
if (quoted === undefined || words(quoted) !== words(read('e2e/bench/quoted.md'))) {
  console.error('README.md does not quote e2e/bench/quoted.md: run `npm run bench -- --quote` and copy the table.');
  process.exitCode = 1;
}
