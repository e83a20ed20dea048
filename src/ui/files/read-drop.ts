/** Turns what was dropped or picked into names and bytes. A folder becomes its files, each named by its path inside it. */

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Folders that hold other people's code or a tool's own notes; nobody means them when they drop a project. */
const SKIPPED = new Set(['node_modules', '.git', '.DS_Store', '__MACOSX']);
const MAX_FILES = 500;

export const isSkipped = (path: string): boolean => path.split('/').some((segment) => SKIPPED.has(segment));

/** A picked folder names its files `folder/a/b.css`; inside the project they are `a/b.css`. */
export function nameInProject(file: { readonly name: string; readonly webkitRelativePath: string }): string {
  const inside = file.webkitRelativePath.split('/').slice(1).join('/');
  return inside === '' ? file.name : inside;
}

export async function readPicked(files: Iterable<File>): Promise<GivenFile[]> {
  const wanted = [...files].filter((file) => !isSkipped(file.webkitRelativePath || file.name)).slice(0, MAX_FILES);
  return Promise.all(wanted.map((file) => read(file, nameInProject(file))));
}

/** `items` are only readable while the drop event lasts, so everything is taken from them before the first await. */
export async function readDropped(items: DataTransferItemList): Promise<GivenFile[]> {
  const entries: FileSystemEntry[] = [];
  const found: { file: File; name: string }[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    else if (file) found.push({ file, name: file.name });
  }
  // One folder dropped alone is the project itself; several things are named as they lie.
  const alone = entries.length === 1 && entries[0]?.isDirectory;
  for (const entry of entries) await walk(entry, alone ? '' : entry.name, found);
  return Promise.all(found.map(({ file, name }) => read(file, name)));
}

async function walk(entry: FileSystemEntry, name: string, found: { file: File; name: string }[]): Promise<void> {
  if (isSkipped(entry.name) || found.length >= MAX_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, name: name === '' ? entry.name : name });
  } else if (isDirectory(entry)) {
    for (const child of await children(entry)) {
      await walk(child, name === '' ? child.name : `${name}/${child.name}`, found);
    }
  }
}

/** A reader gives a hundred entries at a time, and an empty list when it has no more. */
async function children(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function read(file: File, name: string): Promise<GivenFile> {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
