import type { Project } from '../../core/project.ts';

/** Every file as it is committed, in one zip. Loads the packer only now: this is the way out, not the way in. */
export async function downloadProject(project: Project, title: string): Promise<void> {
  const { zipSync } = await import('fflate');
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = Object.create(null);
  for (const file of project.files.values()) {
    files[file.path] = file.kind === 'text' ? encoder.encode(file.text) : file.bytes;
  }
  download(new Blob([zipSync(files)], { type: 'application/zip' }), `${fileName(title)}.zip`);
}

/** A title as a file can be called, without an ending. */
export const fileName = (title: string): string =>
  title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-+|-+$/g, '') || 'vonk';

/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
