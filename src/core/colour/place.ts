import type { FilePath } from '../path.ts';
import type { FoundColour } from './find.ts';

/** How a place can follow live: `css` in a sheet, `attribute` in one of an element, `code` only by its computed value. */
export type PlaceKind = 'css' | 'attribute' | 'code';

export interface ColourPlace extends FoundColour {
  readonly path: FilePath;
  readonly kind: PlaceKind;
  /** CSS property, attribute or key it is a value of: `background`, `fill`, `backgroundColor`. */
  readonly property: string;
  /** Set where it is all of a custom property's value, or a part of its `light-dark()`. */
  readonly defines?: string;
}

export interface ReferencePlace {
  readonly path: FilePath;
  /** `--sea` */
  readonly name: string;
  readonly property: string;
  readonly start: number;
  readonly end: number;
}
