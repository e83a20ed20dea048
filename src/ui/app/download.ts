import type { Project } from '../../core/project.ts';

/** Every file as it is committed, in one zip. Loads the packer only now: this is the way out, not the way in. */
export async function downloadProject(project: Project, title: string): Promise<void> {
  const { zipSync } = await import('fflate');
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = Object.create(null);
  for (const file of project.files.values()) {
    files[file.path] = file.kind === 'text' ? encoder.encode(file.text) : file.bytes;
  }
  const url = URL.createObjectURL(new Blob([zipSync(files)], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-+|-+$/g, '') || 'vonk'}.zip`;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
