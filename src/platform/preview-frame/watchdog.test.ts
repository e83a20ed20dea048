import { describe, expect, test } from 'vitest';
import { Chatter } from './chatter.ts';
import { shellAddress } from './shell-address.ts';
import { CHECK_MS, Watchdog } from './watchdog.ts';

function watched() {
  const heard: string[] = [];
  const dog = new Watchdog(
    { hungMs: 2_000, removeMs: 5_000, patienceMs: 10_000 },
    { hung: () => heard.push('hung'), alive: () => heard.push('alive'), lost: () => heard.push('lost') },
  );
  let now = 0;
  const pass = (ms: number, { hidden = false, step = CHECK_MS } = {}): void => {
    for (const end = now + ms; now < end;) {
      now += step;
      dog.check(now, hidden);
    }
  };
  dog.check(now, false);
  return { dog, heard, pass };
}

describe('the heartbeat', () => {
  test('V20: silence is told at 2 s and ends at 5 s, once', () => {
    const { heard, pass } = watched();
    pass(1_750);
    expect(heard).toEqual([]);
    pass(250);
    expect(heard).toEqual(['hung']);
    pass(20_000);
    expect(heard).toEqual(['hung', 'lost']);
  });

  test('V20: a beat begins the count anew', () => {
    const { dog, heard, pass } = watched();
    pass(2_500);
    dog.heard();
    pass(1_750);
    expect(heard).toEqual(['hung', 'alive']);
  });

  test('V20: time while the page is hidden, or itself late, does not count', () => {
    const { heard, pass } = watched();
    pass(60_000, { hidden: true });
    pass(60_000, { step: 3_000 });
    expect(heard).toEqual([]);
  });

  test('V20: who waits gets more time', () => {
    const { dog, heard, pass } = watched();
    pass(4_000);
    dog.wait();
    pass(7_000);
    expect(heard).toEqual(['hung']);
    pass(2_000);
    expect(heard).toEqual(['hung', 'lost']);
  });
});

describe('how much a frame may say', () => {
  test('V22: messages and weight are counted by the second', () => {
    const chatter = new Chatter({ messagesPerSecond: 3, bytesPerSecond: 100 });
    expect([0, 1, 2, 3].map((now) => chatter.allows(now, 1))).toEqual([true, true, true, false]);
    expect(chatter.allows(1_000, 100)).toBe(true);
    expect(chatter.allows(1_001, 1)).toBe(false);
  });
});

describe('where a shell is loaded from', () => {
  const paths = { off: '/preview-1.html', assets: '/preview-assets-1.html', open: '/preview-open-1.html' };

  test('V29: on a local server every frame has a site of its own, elsewhere the page has', () => {
    const local = shellAddress({ protocol: 'http:', hostname: '127.0.0.1', port: '4173' }, paths);
    expect(local.of(0, 'off')).toBe('http://p1.localhost:4173/preview-1.html');
    expect(new Set([0, 1, 2, 3].map((frame) => local.of(frame, 'off'))).size).toBe(4);
    const hosted = shellAddress({ protocol: 'https:', hostname: 'vonk.example', port: '' }, paths);
    expect(hosted.of(3, 'off')).toBe('/preview-1.html');
  });

  test('N13: a level has its own shell wherever it is loaded from', () => {
    const local = shellAddress({ protocol: 'http:', hostname: 'localhost', port: '' }, paths);
    expect(local.of(0, 'open')).toBe('http://p1.localhost/preview-open-1.html');
    expect(local.ownOrigin('assets')).toBe('/preview-assets-1.html');
  });

  test('N14: a deployment may name a site for previews', () => {
    const page = { protocol: 'https:', hostname: 'vonk.example', port: '' };
    const many = shellAddress(page, paths, 'https://*.previews.example');
    expect([many.of(0, 'off'), many.of(17, 'off')]).toEqual([
      'https://p1.previews.example/preview-1.html',
      'https://p2.previews.example/preview-1.html',
    ]);
    expect(shellAddress(page, paths, 'https://previews.example/').of(5, 'assets')).toBe(
      'https://previews.example/preview-assets-1.html',
    );
  });
});
