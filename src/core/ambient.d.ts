/**
 * The few platform globals that core may use: each exists in browsers, workers and Node alike and touches no page.
 * Everything else of the DOM is a type error here, which is the point (src/core/tsconfig.json has no DOM lib).
 */
interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare var TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}

interface URL {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly searchParams: {
    get(name: string): string | null;
    getAll(name: string): string[];
    has(name: string): boolean;
  };
}
declare var URL: { new (url: string, base?: string): URL; canParse(url: string, base?: string): boolean };

/** Bytes that are handed on, never looked into here. */
interface Blob {
  readonly size: number;
  readonly type: string;
}

declare function structuredClone<T>(value: T): T;
