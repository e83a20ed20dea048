/** Which model writes and how it is reached, and the few things a person sets once. Changes hold at once. */
import { Check, ChevronsUpDown } from 'lucide-react';
import { Select } from 'radix-ui';
import { useId, useState } from 'react';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { SKETCH } from '../header/model-words.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import menu from '../kit/menu.module.css';
import { Segmented } from '../kit/segmented.tsx';
import type { Mounts } from '../mounts.ts';
import { IsolationLine } from './isolation-line.tsx';
import { ProfileForm } from './profile-form.tsx';
import styles from './settings.module.css';

export default function SettingsDialog({ isolation, close }: { isolation: Mounts['isolation']; close: () => void }) {
  const profiles = useWorkbenchState((state) => state.settings.profiles);
  const profileId = useWorkbenchState((state) => state.settings.profileId);
  const profile = profiles.find((candidate) => candidate.id === profileId) ?? profiles[0];
  return (
    <Dialog
      title="Settings"
      aside="Changes hold at once"
      close={close}
      first={PROFILE_ID}
      // An open list of proposals takes the key first.
      keepsEscape={(target) => target instanceof Element && target.ariaExpanded === 'true'}
    >
      <section className={styles.section} aria-label="Model in use">
        <ProfilePicker />
        {profile?.kind === 'sketch' ? <SketchForm /> : null}
        {profile?.kind === 'endpoint' ? <ProfileForm key={profile.id} profile={profile} /> : null}
      </section>
      <Once />
      <IsolationLine probe={isolation} />
    </Dialog>
  );
}

const PROFILE_ID = 'settings-profile';

function ProfilePicker() {
  const workbench = useWorkbench();
  const id = useId();
  const profiles = useWorkbenchState((state) => state.settings.profiles);
  const profileId = useWorkbenchState((state) => state.settings.profileId);
  const note = profiles.find((candidate) => candidate.id === profileId)?.note;
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        Profile
      </span>
      <Select.Root value={profileId} onValueChange={(value) => workbench.setSettings({ profileId: value })}>
        <Select.Trigger id={PROFILE_ID} aria-labelledby={id} aria-describedby={`${id}-note`} className={styles.select}>
          <Select.Value />
          <ChevronsUpDown aria-hidden />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content className={menu.content} position="popper" sideOffset={6} collisionPadding={8}>
            <Select.Viewport>
              {profiles.map((profile) => (
                <Select.Item key={profile.id} value={profile.id} className={menu.item}>
                  <Select.ItemText>{profile.kind === 'sketch' ? SKETCH : profile.name}</Select.ItemText>
                  <Select.ItemIndicator className={menu.tick}>
                    <Check aria-hidden />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
      <p id={`${id}-note`} className={styles.note}>
        {note}
      </p>
    </div>
  );
}

const SPEEDS = [60, 1000, 3000, 17000] as const;

function SketchForm() {
  const workbench = useWorkbench();
  const speed = useWorkbenchState((state) => state.settings.sketchSpeed);
  return (
    <div className={styles.field}>
      <Segmented
        label="Sketch speed"
        value={String(speed)}
        options={SPEEDS.map((value) => ({ value: String(value), label: value.toLocaleString('en') }))}
        onChange={(value) => {
          const chosen = SPEEDS.find((candidate) => String(candidate) === value);
          if (chosen) workbench.setSettings({ sketchSpeed: chosen });
        }}
      />
      <p className={styles.note}>Tokens per second. Set, not measured: it lets you feel what a speed is like.</p>
    </div>
  );
}

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const STALL_S = { least: 3, most: 600 } as const;

function Once() {
  const workbench = useWorkbench();
  const theme = useWorkbenchState((state) => state.settings.theme);
  const stallMs = useWorkbenchState((state) => state.settings.stallMs);
  const [stall, setStall] = useState(String(Math.round(stallMs / 1000)));
  const whole = /^\d{1,3}$/.test(stall.trim()) ? Number(stall) : Number.NaN;
  const fits = whole >= STALL_S.least && whole <= STALL_S.most;
  return (
    <section className={styles.section} aria-label="Window">
      <div className={styles.pair}>
        <Segmented
          label="Theme"
          value={theme}
          options={THEMES}
          onChange={(value) => workbench.setSettings({ theme: value })}
        />
        <Field
          label="Stall time"
          unit="seconds"
          inputMode="numeric"
          value={stall}
          error={fits ? undefined : `Between ${STALL_S.least} and ${STALL_S.most} seconds`}
          note="A run that is silent for so long is ended. What arrived is kept."
          onChange={(event) => {
            setStall(event.target.value);
            const next = Number(event.target.value);
            if (Number.isInteger(next) && next >= STALL_S.least && next <= STALL_S.most) {
              workbench.setSettings({ stallMs: next * 1000 });
            }
          }}
        />
      </div>
    </section>
  );
}
