import { useCallback } from 'react';
import { toSingleHtml, type SingleHtml, type SingleHtmlError } from '../../core/share/export/single-html.ts';
import { err, type Result } from '../../core/result.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { download, fileName } from '../app/download.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { bytes } from '../kit/format.ts';
import { OfferRow } from '../kit/offer-row.tsx';
import { useOutcome } from '../kit/use-outcome.ts';

/** To build it packages may have to be fetched, and nothing is asked of anyone for what has not been run. */
const NOT_RUN = 'It is made of modules that nobody has run yet. Press Run first, or take the Vite project below.';

/** The page that is shown as one file, with all it is made of in it. Offered only where that file works alone. */
export function SingleHtmlRow({ tools, tried }: { tools: TakeAway | undefined; tried: (work: Promise<void>) => void }) {
  const waits = useWorkbenchState(({ visit }) => visit?.running === false);
  const project = useWorkbenchState((state) => state.project);
  const title = useWorkbenchState((state) => state.title);
  const entry = useWorkbenchState((state) => state.preview.entry ?? state.visit?.entry);
  const made = useOutcome(
    useCallback(
      async () =>
        entry === undefined || tools === undefined
          ? undefined
          : toSingleHtml(project, {
              name: title,
              entry,
              build: (roots) => (waits ? Promise.resolve(err(NOT_RUN)) : tools.build(project, roots)),
            }),
      [project, title, entry, tools, waits],
    ),
  );
  return (
    <OfferRow
      name="One HTML file"
      about={entry === undefined ? 'There is no page in this project yet.' : words(made)}
      action="Download one HTML file"
      disabled={made?.ok !== true}
      run={() => {
        if (made?.ok !== true) return;
        const { html } = made.value;
        tried(
          Promise.resolve().then(() => download(new Blob([html], { type: 'text/html' }), `${fileName(title)}.html`)),
        );
      }}
    />
  );
}

function words(made: Result<SingleHtml, SingleHtmlError> | undefined): string {
  if (made === undefined) return 'Being put together';
  if (!made.ok) return made.error.message;
  const { html, outside } = made.value;
  const size = bytes(new TextEncoder().encode(html).length);
  const left = outside.length === 0 ? '' : ` Not in it, for the page does not name them: ${outside.join(', ')}.`;
  return `${size}, opens by a double click, without a server or a network.${left}`;
}
