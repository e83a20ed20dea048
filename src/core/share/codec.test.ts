import { fc, test as prop } from '@fast-check/vitest';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { textFile, type SourceFile } from '../project.ts';
import { toBase64Url } from './base64url.ts';
import { decodeShare, encodeShare } from './codec.ts';
import { FIRST_LINKS, FIRST_PROJECT } from './first-links.fixture.ts';
import { inflateAtMost } from './inflate.ts';
import { isShareLink, shareAddress } from './link.ts';
import { measureLength } from './meter.ts';
import { mixDecode, mixEncode } from './mixing/coder.ts';
import { readPayload, writePayload } from './payload.ts';
import { shareName, type SharedProject } from './shared.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};
const page = (text: string): SharedProject => ({
  name: 'A page',
  files: [textFile(path('index.html'), text)],
  entry: path('index.html'),
});

async function linkTo(shared: SharedProject): Promise<string> {
  const link = await encodeShare(shared);
  if (!link.ok) throw new Error(link.error.message);
  return link.value;
}

const anyText = fc.oneof(
  // Half pairs, byte order marks, line ends of every kind, control characters.
  fc
    .array(
      fc.constantFrom('<p>', '\r\n', '\n', '\r', '\ufeff', '\0', '\ud83d', '\udd25', 'é', '\u{1f525}', '\u2028', ' '),
    )
    .map((s) => s.join('')),
  fc.string({ unit: 'binary' }),
  fc.string(),
);
const names = ['index.html', 'src/App.tsx', 'a b/ü (1).css', 'logo.png', 'x'];
const anyFiles: fc.Arbitrary<readonly SourceFile[]> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .chain((paths) =>
    fc.tuple(
      ...paths.map((raw) =>
        fc.oneof(
          anyText.map((text): SourceFile => textFile(path(raw), text)),
          fc.uint8Array({ maxLength: 300 }).map((bytes): SourceFile => ({
            kind: 'binary',
            path: path(raw),
            bytes: new Uint8Array(bytes),
            mime: 'image/svg+xml',
          })),
        ),
      ),
    ),
  );
const anyShared: fc.Arbitrary<SharedProject> = fc
  .record({ name: fc.string({ unit: 'binary', maxLength: 130 }), files: anyFiles, which: fc.nat() })
  .map(({ name, files, which }) => {
    const entry = files[which % (files.length + 1)]?.path;
    return { name: shareName(name), files, ...(entry && { entry }) };
  });

prop.prop([anyShared])('L1: what was written to bytes is read from them, to the last character', (shared) => {
  expect(readPayload(writePayload(shared))).toEqual({ ok: true, value: shared });
});

prop.prop([anyShared], { numRuns: 5 })('L1: what a link was made from is what it opens to', async (shared) => {
  const link = await linkTo(shared);
  expect(link).toMatch(/^[dm]1\.[\w-]+$/);
  expect(await decodeShare(link)).toEqual({ ok: true, value: shared });
});

prop.prop([fc.uint8Array({ maxLength: 2_000 }), fc.uint8Array({ maxLength: 300 })], { numRuns: 12 })(
  'L1: the mixing coder gives back any bytes, with any primer',
  (bytes, primer) => {
    expect(mixDecode(mixEncode(bytes, primer), bytes.length, primer)).toEqual(new Uint8Array(bytes));
  },
);

test('L2: the first links open, for ever', async () => {
  for (const link of FIRST_LINKS) expect(await decodeShare(link)).toEqual({ ok: true, value: FIRST_PROJECT });
});

prop.prop([fc.uint8Array({ maxLength: 400 })], { numRuns: 200 })('L3: any bytes are a project or an error', (bytes) => {
  const read = readPayload(bytes);
  if (!read.ok) expect(read.error.message).toMatch(/^[A-Z].*\. Nothing was opened or changed\.$/);
});

prop.prop([fc.constantFrom(...FIRST_LINKS), fc.nat(), fc.constantFrom('A', 'z', '-', '!', '', 'é')], { numRuns: 10 })(
  'L3: a link with a character changed or lost says that it is damaged',
  async (link, where, other) => {
    const at = 3 + (where % (link.length - 3));
    const opened = await decodeShare(link.slice(0, at) + other + link.slice(at + 1));
    if (opened.ok) expect(opened.value).toEqual(FIRST_PROJECT);
    else expect(opened.error.code).toBe('damaged');
  },
);

test('L3: a link that was cut says so, wherever it was cut', async () => {
  for (const link of FIRST_LINKS) {
    for (const length of [3, 4, 8, 12, Math.floor(link.length / 2), link.length - 6]) {
      expect(await decodeShare(link.slice(0, length))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    }
  }
});

test('L3: what is no link, or a newer one, is told apart', async () => {
  for (const text of ['', '#', 'https://vonk.example/', '#features', 'javascript:alert(1)', '#m1']) {
    expect(await decodeShare(text)).toMatchObject({ ok: false, error: { code: 'not-a-link' } });
    expect(isShareLink(text)).toBe(false);
  }
  expect(await decodeShare('#x7.AAAA')).toMatchObject({ ok: false, error: { code: 'newer' } });
});

test('L4: an address opens as it was pasted: wrapped by mail, with what a sentence put after it', async () => {
  const address = shareAddress('https://vonk.example/?x=1#old', FIRST_LINKS[0] ?? '');
  const pasted = ` ${address.slice(0, 60)}\r\n ${address.slice(60)}).\n`;
  expect(await decodeShare(pasted)).toEqual({ ok: true, value: FIRST_PROJECT });
});

const hostile = (head: string, numbers: readonly number[] = [0]): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode(head), ...numbers]);

test.each([
  '../x.js',
  '/etc/passwd',
  'a\\b',
  'con',
  '__proto__',
  'x/constructor',
  'a\u202eb.js',
  'e\u0301.css',
  ' a.js',
])('L5: a link with the path %j is refused', (raw) => {
  expect(readPayload(hostile(`Name\n${raw}\n\n`))).toMatchObject({ ok: false, error: { code: 'bad-path' } });
});

test('L5: two names for one file, too many files, a strange media type are refused', () => {
  expect(readPayload(hostile('N\na.css\nA.css\n\n', [0, 0]))).toMatchObject({ error: { code: 'bad-path' } });
  const many = Array.from({ length: 65 }, (_, n) => `f${n}\n`).join('');
  expect(readPayload(hostile(`N\n${many}\n`))).toMatchObject({ error: { code: 'too-many-files' } });
  expect(readPayload(hostile('N\ntext/html;x="y"|a.png\n\n'))).toMatchObject({ error: { code: 'damaged' } });
  expect(readPayload(hostile('N\na\n\n', [2]))).toMatchObject({ error: { code: 'damaged' } });
});

test('L6: a link that would unpack to gigabytes is left off at the limit', async () => {
  const bomb = deflateSync(new Uint8Array(30 * 1024 * 1024), { level: 9 });
  expect(inflateAtMost(bomb, 2 * 1024 * 1024, new Uint8Array())).toEqual({ type: 'too-big' });
  const opened = await decodeShare(`d1.${toBase64Url(Uint8Array.from([1, 2, 3, ...bomb]))}`);
  expect(opened).toMatchObject({ ok: false, error: { code: 'too-big' } });
  const mixed = `m1.${toBase64Url(Uint8Array.from([1, 2, 3, 255, 255, 255, 127, 0]))}`;
  expect(await decodeShare(mixed)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(await decodeShare(`d1.${'A'.repeat(65_537)}`)).toMatchObject({ ok: false, error: { code: 'too-long' } });
});

test('L6: what is too much for a link is said, with the next best way', async () => {
  const noise = (length: number): SourceFile => ({
    kind: 'binary',
    path: path('noise.png'),
    bytes: Uint8Array.from({ length }, (_, n) => (Math.imul(n ^ (n >>> 7), 0x9e3779b1) >>> 13) & 255),
    mime: 'image/png',
  });
  const error = async (files: readonly SourceFile[]) => {
    const made = await encodeShare({ name: '', files });
    return made.ok ? undefined : made.error;
  };
  expect(await error([])).toMatchObject({ code: 'empty' });
  expect(await error([noise(600 * 1024)])).toMatchObject({ code: 'file-too-big' });
  expect(await error(Array.from({ length: 65 }, (_, n) => textFile(path(`f${n}`), '')))).toMatchObject({
    code: 'too-many-files',
  });
  const tooLong = await error([noise(300 * 1024)]);
  expect(tooLong).toMatchObject({ code: 'too-long' });
  expect(tooLong?.message).toMatch(/would have [\d,]+ characters; .* Download a file instead\.$/);
});

test('L7: a link is shorter than its project packed without a dictionary', async () => {
  const text = '<!DOCTYPE html>\n<html lang="en">\n<body>\n<h1>Bread from seven</h1>\n</body>\n</html>\n';
  const packed = toBase64Url(deflateSync(writePayload(page(text)), { level: 9 }));
  expect((await linkTo(page(text))).length).toBeLessThan(packed.length * 0.7);
});

test('L8: the meter says where a link of this length arrives', () => {
  expect(measureLength(1_871)).toMatchObject({ sentence: 'fits every place below, Discord by 129' });
  expect(measureLength(5_000).sentence).toBe('too long for Discord and Slack');
  expect(measureLength(70_000).sentence).toBe('too long for Discord, Slack, Teams and Firefox');
  const { places, filled } = measureLength(2_000);
  expect(filled).toBe(places[0]?.at);
  expect(places.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(places.map(({ at }) => at));
});
