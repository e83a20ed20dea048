import { CircleAlert, FilePen, SearchX, Square, Unplug, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Turn } from '../../engine/state.ts';
import type { Workbench } from '../../engine/workbench.ts';
import { useSurface, type Surface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { Message } from '../kit/message.tsx';
import { outcomeWords, type OutcomeWords, type Way } from './outcome-words.ts';
import styles from './outcome.module.css';

/** The cards under the last turn, when it ended in a way that asks for something. */
export function Outcome({ turn }: { turn: Turn }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const readOnly = useWorkbenchState((state) => state.otherTab);
  const profile = useWorkbenchState(
    ({ settings }) => settings.profiles.find((one) => one.id === settings.profileId) ?? settings.profiles[0],
  );
  if (!profile) return null;
  return outcomeWords(turn, profile).map((words) => (
    <Message
      key={words.mark + words.title}
      icon={MARKS[words.mark]}
      tone={words.tone}
      title={words.title}
      body={
        <>
          {words.body}
          {words.advice && words.advice.length > 0 ? (
            <ul className={styles.advice}>
              {words.advice.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ) : null}
        </>
      }
      actions={words.ways.map((way, index) => (
        <Button
          key={way.label}
          look={index === 0 ? 'outline' : 'quiet'}
          disabled={readOnly}
          onClick={() => go(way, turn, workbench, surface)}
        >
          {way.label}
        </Button>
      ))}
    />
  ));
}

function go(way: Way, turn: Turn, workbench: Workbench, surface: Surface): void {
  switch (way.do) {
    case 'continue':
      return workbench.continueTurn(turn.id);
    case 'retry':
      return workbench.retryTurn(turn.id);
    case 'repair':
      return workbench.repairTurn(turn.id);
    case 'draft':
      return workbench.useDraft(turn.id, way.path);
    case 'settings':
      return surface.setState({ settings: true });
    case 'sketch': {
      const sketch = workbench.store.getState().settings.profiles.find((profile) => profile.kind === 'sketch');
      if (!sketch) return;
      workbench.setSettings({ profileId: sketch.id });
      workbench.retryTurn(turn.id);
    }
  }
}

const MARKS: Record<OutcomeWords['mark'], ReactNode> = {
  cut: <Unplug aria-hidden />,
  stopped: <Square className={styles.square} aria-hidden />,
  alert: <CircleAlert aria-hidden />,
  place: <SearchX aria-hidden />,
  network: <WifiOff aria-hidden />,
  draft: <FilePen aria-hidden />,
};
