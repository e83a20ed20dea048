/** Which model writes, how fast it is now, and every other one that could: the combobox Model. */
import { Check, Plug } from 'lucide-react';
import { Select } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Profile } from '../../core/model/profile.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { classes } from '../kit/classes.ts';
import menu from '../kit/menu.module.css';
import { ModelFace } from './model-face.tsx';
import styles from './model-picker.module.css';
import { SKETCH } from './model-words.ts';

const CONNECT = 'connect a model';

/** `chip` stands in the header, `line` under the field of the first visit. */
export default function ModelPicker({ look }: { look: 'chip' | 'line' }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const profiles = useWorkbenchState((state) => state.settings.profiles);
  const profileId = useWorkbenchState((state) => state.settings.profileId);
  const choose = (value: string) => {
    if (value === CONNECT) surface.setState({ settings: true });
    else workbench.setSettings({ profileId: value });
  };
  return (
    <Select.Root value={profileId} onValueChange={choose}>
      <Select.Trigger aria-label="Model" className={classes(styles.trigger, styles[look])}>
        <ModelFace look={look} />
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
