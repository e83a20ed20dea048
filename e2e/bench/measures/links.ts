/**
 * How long a link is, beside what peers would make of the same files: lz-string as the TypeScript playground does it, and
 * fflate as Vue's REPL does it. `VONK_CORPUS` names a directory with cases (see corpus/run.ts); without one, pages of the
 * bench itself are measured.
 */
import { zlibSync } from 'fflate';
import lzString from 'lz-string';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePath } from '../../../src/core/path.ts';
import { textFile } from '../../../src/core/project.ts';
import { decodeShare, encodeShare, type Dictionaries } from '../../../src/core/share/codec.ts';
import { FIRST_DICTIONARY } from '../../../src/core/share/dictionary/first.ts';
import type { SharedProject } from '../../../src/core/share/shared.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { summary } from '../statistics.ts';

interface Sample {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Loaded with this file: what runs it imports nothing later. */
const DICTIONARIES: Dictionaries = { first: () => Promise.resolve(FIRST_DICTIONARY) };

export const links: Measure = {
  name: 'links',
  async run(_, { quick }) {
    const rows: Row[] = [];
    for (const [set, samples] of samplesBySet())
      rows.push(...(await measureSet(set, quick ? samples.slice(0, 5) : samples)));
    return rows;
  },
};

async function measureSet(set: string, samples: readonly Sample[]): Promise<Row[]> {
  const lengths: { vonk: number; lz: number; fflate: number }[] = [];
  const made: number[] = [];
  const opened: number[] = [];
  let lost = 0;
  for (const sample of samples) {
    const shared = sharedOf(sample);
    const before = performance.now();
    const link = await encodeShare(shared, DICTIONARIES);
    made.push(performance.now() - before);
    if (!link.ok) continue;
    const from = performance.now();
    const back = await decodeShare(link.value, DICTIONARIES);
    opened.push(performance.now() - from);
    if (!back.ok || JSON.stringify(back.value) !== JSON.stringify(shared)) lost += 1;
    const json = JSON.stringify({ name: shared.name, ...sample.files });
    const packed = zlibSync(new TextEncoder().encode(json), { level: 9 });
    lengths.push({
      vonk: link.value.length,
      lz: lzString.compressToEncodedURIComponent(json).length,
      fflate: Buffer.from(packed).toString('base64').length,
    });
  }
  const total = (of: 'vonk' | 'lz' | 'fflate'): number => lengths.reduce((sum, each) => sum + each[of], 0);
  const shorter = lengths.filter(({ vonk, lz, fflate }) => vonk < lz && vonk < fflate).length;
  const length = (name: string, of: 'vonk' | 'lz' | 'fflate'): Row => ({
    what: `link length, ${set}: ${name}`,
    unit: '',
    ...summary(lengths.map((each) => each[of])),
    ratio: { value: total(of) / total('lz'), to: 'lz-string, all together' },
  });
  return [
    {
      ...length('Vonk', 'vonk'),
      goal: { words: `shorter on every sample (${shorter} of ${lengths.length})`, reached: shorter === samples.length },
    },
    length('lz-string', 'lz'),
    length('fflate', 'fflate'),
    { what: `link made, ${set}`, unit: 'ms', ...summary(made) },
    { what: `link opened, ${set}`, unit: 'ms', ...summary(opened) },
    {
      what: `links that open to other files, ${set}`,
      unit: '',
      n: lengths.length,
      median: lost,
      p95: lost,
      goal: { words: '0', reached: lost === 0 },
    },
  ];
}

function sharedOf({ id, files }: Sample): SharedProject {
  const all = Object.entries(files).flatMap(([raw, text]) => {
    const path = parsePath(raw);
    return path.ok ? [textFile(path.value, text)] : [];
  });
  const [first] = all;
  return { name: id.slice(id.lastIndexOf('/') + 1), files: all, ...(first && { entry: first.path }) };
}

function samplesBySet(): readonly (readonly [string, readonly Sample[]])[] {
  const directory = process.env['VONK_CORPUS'];
  if (directory === undefined || directory === '') {
    const sizes = [3_000, 12_000, 40_000, 100_000];
    return [
      [
        'pages of the bench',
        sizes.map((size) => ({ id: `${size}`, files: { 'index.html': streamedPage({ size }).text } })),
      ],
    ];
  }
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const rows = JSON.parse(readFileSync(join(directory, name), 'utf8')) as readonly {
        readonly id: string;
        readonly files?: Sample['files'];
        readonly svg?: string;
      }[];
      const samples = rows.map(({ id, files, svg }) => ({ id, files: files ?? { 'drawing.svg': svg ?? '' } }));
      return [name.replace(/\.json$/, ''), samples] as const;
    });
}
