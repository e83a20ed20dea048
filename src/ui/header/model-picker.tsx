/** Which model writes, how fast it is now, and every other one that could: the combobox Model. */
import { Check, ChevronsUpDown, Plug } from 'lucide-react';
import { Select } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Profile } from '../../core/model/profile.ts';
import type { WorkbenchState } from '../../engine/state.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { count } from '../kit/format.ts';
import menu from '../kit/menu.module.css';
import styles from './model-picker.module.css';
import { modelName, SKETCH } from './model-words.ts';

const CONNECT = 'connect a model';

/** `chip` stands in the header, `line` under the field of the first visit. */
export function ModelPicker({ look }: { look: 'chip' | 'line' }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const profiles = useWorkbenchState((state) => state.settings.profiles);
  const profileId = useWorkbenchState((state) => state.settings.profileId);
  const profile = profiles.find((candidate) => candidate.id === profileId);
  const choose = (value: string) => {
    if (value === CONNECT) surface.setState({ settings: true });
    else workbench.setSettings({ profileId: value });
  };
  return (
    <Select.Root value={profileId} onValueChange={choose}>
      <Select.Trigger aria-label="Model" className={classes(styles.trigger, styles[look])}>
        <LiveDot />
        <Name profile={profile} />
        {look === 'chip' ? <Speed /> : <span className={styles.speed}>{lineNote(profile)}</span>}
        <ChevronsUpDown className={styles.chevron} aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Content className={menu.content} position="popper" sideOffset={6} collisionPadding={8}>
          <Select.Viewport>
            {profiles.map((candidate) => (
              <Choice key={candidate.id} value={candidate.id} name={profileTitle(candidate)}>
                {candidate.kind === 'sketch' ? 'built in, works offline' : candidate.model || 'no model chosen yet'}
              </Choice>
            ))}
            <Select.Separator className={menu.line} />
            <Select.Item value={CONNECT} className={menu.item}>
              <Plug aria-hidden />
              <Select.ItemText>Connect a model</Select.ItemText>
            </Select.Item>
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}

function Choice({ value, name, children }: { value: string; name: string; children: ReactNode }) {
  return (
    <Select.Item value={value} className={menu.item}>
      <span className={menu.words}>
        <Select.ItemText>{name}</Select.ItemText>
        <span className={menu.quiet}>{children}</span>
      </span>
      <Select.ItemIndicator className={menu.tick}>
        <Check aria-hidden />
      </Select.ItemIndicator>
    </Select.Item>
  );
}

const profileTitle = (profile: Profile): string => (profile.kind === 'sketch' ? SKETCH : profile.name);

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
