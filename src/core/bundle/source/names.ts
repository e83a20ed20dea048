/** Names of modules, as they stand in compiled code and in stacks. */
import type { FilePath } from '../../path.ts';
import type { BundleRoot, ModuleId } from '../bundler.ts';

/** `query` tells apart what else one file can be imported as: `?raw`, `?url`, `?react`. */
export const moduleId = (path: FilePath, query = ''): ModuleId => `vonk:///${encodeURI(path)}${query}`;

export function rootId(root: BundleRoot): ModuleId {
  switch (root.kind) {
    case 'file':
      return moduleId(root.path);
    case 'inline':
      return moduleId(root.page, `?script=${root.index}`);
    case 'mount':
      return moduleId(root.path, '?mount');
  }
}
