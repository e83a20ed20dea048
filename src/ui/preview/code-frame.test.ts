import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { mostUrgent } from './urgency.ts';

const range = (line: number, from: number, to: number, endLine = line) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

describe('the code beside an error', () => {
  const text = '\tconst a = 1;\n\tconst b = c;\n\n\treturn b;\n';

  it('U18: shows the line with its neighbours and marks the place', () => {
    const lines = codeFrame(text, range(1, 11, 12));
    expect(lines).toEqual([
      { number: 1, code: 'const a = 1;' },
      { number: 2, code: 'const b = c;', mark: { start: 10, end: 11 } },
      { number: 3, code: '' },
    ]);
  });

  it('U18: marks what spans lines to the end of its first line, and always something', () => {
    expect(codeFrame(text, range(1, 1, 3, 3))[1]?.mark).toEqual({ start: 0, end: 12 });
    expect(codeFrame(text, range(0, 99, 99))[0]?.mark).toEqual({ start: 12, end: 12 });
  });

  it('U18: is empty where the text has no such line any more', () => {
    expect(codeFrame(text, range(9, 0, 1))).toEqual([]);
  });
});

describe('which error is shown', () => {
  const problem = (message: string, source: 'build' | 'runtime', severity: 'error' | 'warning' = 'error') => ({
    message,
    source,
    severity,
  });

  it('U19: what does not build comes first, then what happened last', () => {
    const runtime = [problem('first', 'runtime'), problem('second', 'runtime'), problem('late', 'runtime', 'warning')];
    expect(mostUrgent(runtime)?.message).toBe('second');
    expect(mostUrgent([problem('broken', 'build'), ...runtime])?.message).toBe('broken');
    expect(mostUrgent([])).toBeUndefined();
  });
});
