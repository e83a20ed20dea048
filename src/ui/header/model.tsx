import { lazy, Suspense } from 'react';
import { ModelPlace, type ModelLook } from './model-face.tsx';

const ModelPicker = lazy(() => import('./model-picker.tsx'));

/** The combobox Model. Its list needs more code than the rest of the header, so it follows the first paint. */
export function Model({ look }: { look: ModelLook }) {
  return (
    <Suspense fallback={<ModelPlace look={look} />}>
      <ModelPicker look={look} />
    </Suspense>
  );
}
