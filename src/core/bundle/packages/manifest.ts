/** What the build says of the packages it vendored, in `vendored-manifest-<hash>.json`. */
import type { BuiltImport, ModuleId, PackageModule } from '../bundler.ts';

export interface VendoredAsset {
  /** Absolute path on the app's own origin; named by its content. */
  readonly url: string;
  readonly bytes: number;
  readonly kind: PackageModule['kind'];
  /** Offsets in the asset's text. */
  readonly imports: readonly BuiltImport[];
  /** Of ids that a project can import; parts that packages share have none. */
  readonly exports?: readonly string[];
  /** In place of `exports` where there are very many: a JSON list. */
  readonly exportsUrl?: string;
}

/** Declarations of one installed package: a JSON list of `TypeFile`. */
export interface VendoredTypes {
  readonly url: string;
  readonly bytes: number;
}

export interface VendoredManifest {
  /** By package: `react` → `19.3.1`. */
  readonly versions: Readonly<Record<string, string>>;
  readonly assets: Readonly<Record<ModuleId, VendoredAsset>>;
  /** By what a project imports: the installed packages whose declarations it reaches (`react` → `@types/react`, `csstype`). */
  readonly typesOf: Readonly<Record<ModuleId, readonly string[]>>;
  readonly types: Readonly<Record<string, VendoredTypes>>;
}
