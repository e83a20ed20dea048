import type { jsonDefaults } from 'monaco-editor/languages/features/json/register';

/**
 * What is known of the JSON files every front-end project has: enough to complete their names and to see a wrong kind of
 * value. Nothing is fetched, and a name that is not listed is no mistake.
 */
const texts = { type: 'object', additionalProperties: { type: 'string' } };
const list = { type: 'array', items: { type: 'string' } };
const flag = { type: 'boolean' };
const text = { type: 'string' };

const PACKAGE = {
  type: 'object',
  properties: {
    name: text,
    version: text,
    description: text,
    private: flag,
    type: { enum: ['module', 'commonjs'] },
    main: text,
    scripts: { ...texts, description: 'Commands for npm run' },
    dependencies: { ...texts, description: 'Packages and the versions wanted of them: "^19.0.0"' },
    devDependencies: texts,
    peerDependencies: texts,
    keywords: list,
    license: text,
    author: { type: ['string', 'object'] },
    engines: texts,
  },
};

const COMPILER_OPTIONS = {
  type: 'object',
  properties: {
    strict: flag,
    noImplicitAny: flag,
    strictNullChecks: flag,
    exactOptionalPropertyTypes: flag,
    noUncheckedIndexedAccess: flag,
    checkJs: flag,
    allowJs: flag,
    experimentalDecorators: flag,
    esModuleInterop: flag,
    resolveJsonModule: flag,
    isolatedModules: flag,
    skipLibCheck: flag,
    noEmit: flag,
    jsx: { enum: ['react-jsx', 'react-jsxdev', 'react', 'preserve', 'react-native'] },
    jsxImportSource: { ...text, description: 'The package of the JSX runtime: "react", "preact"' },
    target: text,
    module: text,
    moduleResolution: text,
    lib: list,
    types: list,
    baseUrl: text,
    paths: { type: 'object', additionalProperties: list, description: '{ "@/*": ["./src/*"] }' },
  },
};

const TSCONFIG = {
  type: 'object',
  allowComments: true,
  allowTrailingCommas: true,
  properties: {
    compilerOptions: COMPILER_OPTIONS,
    include: list,
    exclude: list,
    files: list,
    extends: { type: ['string', 'array'] },
    references: { type: 'array', items: { type: 'object', properties: { path: text } } },
  },
};

export const JSON_OPTIONS: Parameters<typeof jsonDefaults.setDiagnosticsOptions>[0] = {
  validate: true,
  enableSchemaRequest: false,
  schemaRequest: 'ignore',
  schemas: [
    { uri: 'vonk://schemas/package.json', fileMatch: ['package.json'], schema: PACKAGE },
    {
      uri: 'vonk://schemas/tsconfig.json',
      fileMatch: ['tsconfig.json', 'tsconfig.*.json', 'jsconfig.json'],
      schema: TSCONFIG,
    },
  ],
};
