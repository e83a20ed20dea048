import { ChevronsUpDown } from 'lucide-react';
import type { Profile } from '../../core/model/profile.ts';
import type { WorkbenchState } from '../../engine/state.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { count } from '../kit/format.ts';
import styles from './model-picker.module.css';
import { modelName } from './model-words.ts';

/** `chip` stands in the header, `line` under the field of the first visit. */
export type ModelLook = 'chip' | 'line';

/** What the picker shows while it is closed. */
export function ModelFace({ look }: { look: ModelLook }) {
  const profile = useWorkbenchState(({ settings }) => settings.profiles.find((one) => one.id === settings.profileId));
  return (
    <>
      <LiveDot />
      <Name profile={profile} />
      {look === 'chip' ? <Speed /> : <span className={styles.speed}>{lineNote(profile)}</span>}
      <ChevronsUpDown className={styles.chevron} aria-hidden />
    </>
  );
}

/** Stands in the picker's place, at its measures, until its code is there. */
export function ModelPlace({ look }: { look: ModelLook }) {
  return (
    <span className={classes(styles.trigger, styles[look])}>
      <ModelFace look={look} />
    </span>
  );
}

const lineNote = (profile: Profile | undefined): string =>
  profile?.kind === 'sketch' ? 'built in, works offline, nothing leaves this browser' : (profile?.note ?? '');

function Name({ profile }: { profile: Profile | undefined }) {
  const [first, ...rest] = modelName(profile).split(' (');
  return (
    <span className={styles.name}>
      {first}
      {rest.length > 0 ? <span className={styles.qualifier}> ({rest.join(' (')}</span> : null}
    </span>
  );
}

function LiveDot() {
  const tone = useWorkbenchState(({ run }) =>
    run.state === 'streaming' ? (run.silentMs > 0 ? 'still' : 'live') : run.state === 'failed' ? 'quiet' : 'ok',
  );
  return <Dot tone={tone} small={tone === 'ok' || tone === 'quiet'} />;
}

function Speed() {
  return <span className={styles.speed}>{useWorkbenchState(speedWords)}</span>;
}

/** The speed of now, else of the last run, else what is known before the first. */
function speedWords(state: WorkbenchState): string {
  const { run, settings, hasKey } = state;
  if ('meter' in run) return `${count(run.meter.tokensPerSecond)} tok/s`;
  const profile = settings.profiles.find((candidate) => candidate.id === settings.profileId);
  if (profile?.kind === 'sketch') return `${count(settings.sketchSpeed)} tok/s set`;
  return profile?.key === 'page' && !hasKey ? 'no key yet' : '';
}
