import { expect, test, vi } from 'vitest';
import { filesOf, readReply } from '../../../core/generation/whole-reply.ts';
import { emptyProject } from '../../../core/project.ts';
import { APP_EXAMPLES } from '../../../core/sketch/app/examples.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { installedTypes } from './installed-types.ts';
import { ProjectService } from './project-service.ts';

// one language service reads React's types once; a busy machine takes a while for the rest
vi.setConfig({ testTimeout: 120_000 });

test('K18: every kind of app is right TypeScript under strict, with nothing unused', () => {
  const service = new ProjectService();
  const types = installedTypes('@types/react', '@types/react-dom', 'csstype');
  // each in a folder of its own, so that one program holds them all and React's types are read once
  const files = Object.values(APP_EXAMPLES)
    .flat()
    .flatMap((wish, index) =>
      Object.entries(filesOf(readReply(sketch({ wish, project: emptyProject, seed: index }).text))).map(
        ([path, text]) => [`${index}/${path}`, text] as const,
      ),
    );
  service.update({
    set: [
      ...types.map(({ path, text }) => [path, text] as const),
      ['tsconfig.json', '{"compilerOptions":{"strict":true,"noUncheckedIndexedAccess":true}}'],
      ...files,
    ],
    removed: [],
  });
  const found = files
    .filter(([path]) => path.endsWith('.tsx'))
    .flatMap(([path]) =>
      (['syntax', 'meaning', 'hints'] as const).flatMap((kind) =>
        service.diagnostics(path, kind).map(({ message, start }) => `${path}:${start} ${message}`),
      ),
    );
  expect(found).toEqual([]);
});
