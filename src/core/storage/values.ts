import * as v from 'valibot';
import type { ModelError } from '../model/model.ts';
import { parsePath, type FilePath } from '../path.ts';
import type { ProjectChange, SourceFile } from '../project.ts';

/** Guards for the values that stored rows are made of. What passes has been checked, paths and bytes included. */
export const count = v.pipe(v.number(), v.finite(), v.minValue(0));

export const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.readonly());

export const filePath = v.custom<FilePath>((value) => {
  const path = parsePath(value);
  return path.ok && path.value === value;
}, 'not a path of a project');

export const sourceFile = v.variant('kind', [
  v.pipe(v.object({ kind: v.literal('text'), path: filePath, text: v.string() }), v.readonly()),
  v.pipe(
    v.object({
      kind: v.literal('binary'),
      path: filePath,
      bytes: v.instance(Uint8Array),
      mime: v.string(),
    }),
    v.readonly(),
  ),
]) satisfies v.GenericSchema<unknown, SourceFile>;

export const projectChange = v.variant('type', [
  v.pipe(v.object({ type: v.literal('write'), file: sourceFile }), v.readonly()),
  v.pipe(v.object({ type: v.literal('delete'), path: filePath }), v.readonly()),
]) satisfies v.GenericSchema<unknown, ProjectChange>;

export const modelError = v.pipe(
  v.object({
    type: v.literal('model-error'),
    kind: v.picklist([
      'unreachable',
      'redirected',
      'cut',
      'truncated',
      'length',
      'incomplete',
      'refused',
      'not-a-stream',
      'malformed',
      'mid-stream',
      'stalled',
      'auth',
      'not-found',
      'rate-limit',
      'quota',
      'too-long',
      'bad-request',
      'server',
      'empty',
      'crashed',
    ]),
    url: v.string(),
    status: v.exactOptional(v.number()),
    detail: v.exactOptional(v.string()),
    contentType: v.exactOptional(v.string()),
    retryAfterMs: v.exactOptional(v.number()),
  }),
  v.readonly(),
) satisfies v.GenericSchema<unknown, ModelError>;
