/** Files by absolute name, as TypeScript asks a disk: exact reads, and folders that are there because something is in them. */
export class VirtualDisk {
  readonly #files: Map<string, { readonly text: string; readonly version: number }>;
  #version = 0;
  #folders: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = new Map([...files].map(([name, text]) => [name, { text, version: 0 }]));
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  versionOf = (name: string): string => `${this.#files.get(name)?.version ?? ''}`;
  read = (name: string): string | undefined => this.#files.get(name)?.text;
  names = (): readonly string[] => [...this.#files.keys()];

  write(name: string, text: string): void {
    const known = this.#files.get(name);
    if (known?.text === text) return;
    this.#version += 1;
    this.#files.set(name, { text, version: this.#version });
    if (!known) this.#folders = undefined;
  }

  remove(name: string): void {
    if (!this.#files.delete(name)) return;
    this.#version += 1;
    this.#folders = undefined;
  }

  isFolder = (name: string): boolean => this.#tree().has(trimmed(name));

  /** Names, without their path. */
  folders(name: string): string[] {
    const inside = this.#tree().get(trimmed(name)) ?? new Set<string>();
    return [...inside].filter((child) => this.#tree().has(`${trimmed(name)}/${child}`));
  }

  /** Files right in the folder, by whole name; for completing a path that is being typed. */
  within(name: string, extensions: readonly string[] = []): string[] {
    const folder = trimmed(name);
    return [...(this.#tree().get(folder) ?? [])]
      .map((child) => `${folder}/${child}`)
      .filter((file) => this.#files.has(file))
      .filter((file) => extensions.length === 0 || extensions.some((extension) => file.endsWith(extension)));
  }

  #tree(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#folders) return this.#folders;
    const tree = new Map<string, Set<string>>();
    for (const file of this.#files.keys()) {
      for (let name = file, cut = name.lastIndexOf('/'); cut >= 0; cut = name.lastIndexOf('/')) {
        const child = name.slice(cut + 1);
        name = name.slice(0, cut);
        const inside = tree.get(name);
        if (inside?.has(child) === true) break;
        if (inside) inside.add(child);
        else tree.set(name, new Set([child]));
      }
    }
    this.#folders = tree;
    return tree;
  }
}

/** The root is the empty name here. */
const trimmed = (name: string): string => (name.endsWith('/') ? name.slice(0, -1) : name);
