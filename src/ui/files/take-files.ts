import type { Workbench } from '../../engine/workbench.ts';
import type { Surface } from '../app/surface.ts';
import type { GivenFile } from './read-drop.ts';

/** Hands files to the workbench and says which could not be taken. Never throws: an unreadable file is a refused one. */
export async function takeFiles(workbench: Workbench, surface: Surface, given: Promise<GivenFile[]>): Promise<void> {
  try {
    const { refused } = await workbench.importFiles(await given);
    surface.setState({ refusedFiles: refused });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it could not be read';
    surface.setState({ refusedFiles: [{ name: 'What was given', reason }] });
  }
}
