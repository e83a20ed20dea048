/** What tidying may do to a drawing, in groups a person can refuse. Names of svgo's plugins; what they do is its affair. */
export interface TidyRule {
  readonly id: TidyRuleId;
  readonly title: string;
  readonly plugins: readonly string[];
  /** Without being asked. Names of layers are kept: they are how a drawing is talked about. */
  readonly usual: boolean;
}

export type TidyRuleId = 'editor' | 'numbers' | 'colours' | 'styles' | 'empty' | 'groups' | 'shapes' | 'names';

export const TIDY_RULES: readonly TidyRule[] = [
  {
    id: 'numbers',
    title: 'Round numbers',
    plugins: ['cleanupNumericValues', 'convertPathData', 'convertTransform'],
    usual: true,
  },
  { id: 'colours', title: 'Shorten colours', plugins: ['convertColors'], usual: true },
  { id: 'styles', title: 'Merge styles', plugins: ['mergeStyles', 'inlineStyles', 'minifyStyles'], usual: true },
  {
    id: 'empty',
    title: 'Drop empty and hidden parts',
    plugins: ['removeEmptyText', 'removeEmptyAttrs', 'removeEmptyContainers', 'removeHiddenElems', 'removeUselessDefs'],
    usual: true,
  },
  {
    id: 'groups',
    title: 'Collapse groups',
    plugins: ['moveElemsAttrsToGroup', 'moveGroupAttrsToElems', 'collapseGroups'],
    usual: true,
  },
  {
    id: 'shapes',
    title: 'Write shapes as paths',
    plugins: ['convertEllipseToCircle', 'convertShapeToPath', 'mergePaths'],
    usual: true,
  },
  {
    id: 'editor',
    title: 'Drop comments and defaults',
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      'removeDeprecatedAttrs',
      'removeMetadata',
      'removeEditorsNSData',
      'cleanupAttrs',
      'removeUnknownsAndDefaults',
      'removeNonInheritableGroupAttrs',
      'removeUselessStrokeAndFill',
      'cleanupEnableBackground',
      'removeUnusedNS',
      'sortAttrs',
      'sortDefsChildren',
    ],
    usual: true,
  },
  { id: 'names', title: 'Drop layer names', plugins: ['cleanupIds'], usual: false },
];

export const USUAL_RULES: readonly TidyRuleId[] = TIDY_RULES.filter(({ usual }) => usual).map(({ id }) => id);

export interface Tidied {
  /** What it was when nothing shorter was found. */
  readonly svg: string;
  readonly before: SvgSize;
  readonly after: SvgSize;
  /** Bytes each rule saves beside the chosen ones; of one that is not chosen, what it would save. Never below 0. */
  readonly saved: Readonly<Record<TidyRuleId, number>>;
}

export interface SvgSize {
  readonly bytes: number;
  readonly gzipBytes: number;
}

export interface TidyError {
  readonly type: 'tidy-error';
  readonly code: 'not-well-formed' | 'failed';
  /** Whole sentences for the person. */
  readonly message: string;
}
