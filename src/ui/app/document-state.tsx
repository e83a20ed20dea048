import { useEffect } from 'react';
import { useWorkbench, useWorkbenchState } from './workbench.ts';

/** Keeps `data-run`, `data-preview`, `data-theme` and the title on the document in step, for scripts, tests and CSS. */
export function DocumentState() {
  const workbench = useWorkbench();
  const theme = useWorkbenchState((state) => state.settings.theme);
  const title = useWorkbenchState((state) => (state.turns.length + state.project.files.size > 0 ? state.title : ''));

  useEffect(() => {
    const root = document.documentElement;
    const write = () => {
      const { run, preview } = workbench.store.getState();
      root.dataset['run'] = run.state;
      root.dataset['preview'] = preview.state;
    };
    write();
    // Not through a render: whoever waits for a state gets it in the tick it happens.
    return workbench.store.subscribe((now, before) => {
      if (now.run.state !== before.run.state || now.preview.state !== before.preview.state) write();
    });
  }, [workbench]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  useEffect(() => {
    document.title = title === '' ? 'Vonk' : `${title} · Vonk`;
  }, [title]);

  return null;
}
