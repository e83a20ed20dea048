/**
 * Notes when the page asked its bundler for a build and when the answer was there, both on the page's side. Installed before
 * any script of the page; a page without a bundler is left as it is. Travels as text.
 */
export interface BuildNote {
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly answeredAt: number;
}

declare global {
  interface Window {
    /** Builds that gave new modules, oldest first. */
    benchBuilds: BuildNote[];
  }
}

export function recordBuilds(): void {
  if (window.top !== window) return;
  const epoch = (): number => performance.timeOrigin + performance.now();
  const asked = new Map<number, number>();
  window.benchBuilds = [];
  interface Build {
    readonly type?: string;
    readonly id?: number;
    readonly outcome?: { readonly newModules?: readonly unknown[] };
  }
  window.Worker = class extends window.Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<Build | undefined>) => {
        const askedAt = data?.type === 'build' && data.id !== undefined ? asked.get(data.id) : undefined;
        if (askedAt === undefined || !data?.outcome?.newModules?.length) return;
        window.benchBuilds.push({ askedAt, answeredAt: epoch() });
      });
    }

    override postMessage(message: Build | undefined, options?: StructuredSerializeOptions | Transferable[]): void {
      if (message?.type === 'build' && message.id !== undefined) asked.set(message.id, epoch());
      if (Array.isArray(options)) super.postMessage(message, options);
      else super.postMessage(message, options);
    }
  };
}
