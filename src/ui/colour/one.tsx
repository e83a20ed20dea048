/** One colour: before and now, its three parts, where it stands in the source. */
import { RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { failingLightness, type ContrastRow } from '../../core/colour/contrast.ts';
import { hexOf, inSrgb, isInSrgb, sameColour, type Oklch } from '../../core/colour/oklch.ts';
import type { ColourToken } from '../../core/colour/tokens.ts';
import { textOf } from '../../core/project.ts';
import { positionAt } from '../../core/text.ts';
import { Button } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { Place } from '../preview/place.tsx';
import styles from './colour.module.css';
import { useLab, useLabState } from './lab-context.ts';
import { Slider } from './slider.tsx';
import { shown } from './swatch.tsx';
import { beyondScreen, RANGE, stretches, trackOf, type Channel } from './tracks.ts';
import { oklchWords } from './words.ts';

const LABEL: Readonly<Record<Channel, string>> = { l: 'Lightness', c: 'Chroma', h: 'Hue' };
const MOST_USES = 40;

export function One({ token, now, rows }: { token: ColourToken; now: Oklch; rows: readonly ContrastRow[] }) {
  const lab = useLab();
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    self.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const failing = useMemo(() => stretches(failingLightness(token.id, rows)), [token.id, rows]);
  const set = (channel: Channel, value: number) =>
    lab.paint(token.id, { ...now, [channel]: value }, `${token.id} ${channel}`);
  const hatched = (channel: Channel) => [
    ...beyondScreen(now, channel).map(([from, to]) => ({ kind: 'edge' as const, from, to })),
    ...(channel === 'l' ? failing.map(([from, to]) => ({ kind: 'fails' as const, from, to })) : []),
  ];
  const changed = !sameColour(now, token.colour);
  return (
    <div ref={self} className={styles.one} role="group" aria-label={token.name}>
      <div className={styles.pair}>
        <span className={styles.half} style={{ background: shown(token.colour), color: inkOn(token.colour) }}>
          before
        </span>
        <span className={styles.half} style={{ background: shown(now), color: inkOn(now) }}>
          now
        </span>
      </div>
      <div className={styles.value}>
        <code>{oklchWords(now)}</code>
        <span>{isInSrgb(now) ? 'in sRGB' : `beyond sRGB, shown as ${hexOf(inSrgb(now))}`}</span>
      </div>
      {(['l', 'c', 'h'] as const).map((channel) => (
        <Slider
          key={channel}
          label={LABEL[channel]}
          value={now[channel]}
          min={0}
          {...RANGE[channel]}
          track={trackOf(now, channel)}
          colour={hexOf(now)}
          hatched={hatched(channel)}
          onChange={(value) => set(channel, value)}
          onEnd={() => lab.rest()}
        />
      ))}
      <div className={styles.acts}>
        <Button disabled={!changed} onClick={() => lab.paint(token.id, token.colour)}>
          <RotateCcw aria-hidden />
          As it was
        </Button>
        <CopyButton text={() => hexOf(now)}>Copy {hexOf(now)}</CopyButton>
      </div>
      <Uses token={token} />
    </div>
  );
}

const inkOn = ({ l }: Oklch): string => (l > 0.65 ? '#000' : '#fff');

function Uses({ token }: { token: ColourToken }) {
  const project = useLabState((state) => state.project);
  const [all, setAll] = useState(false);
  const uses = useMemo(
    () =>
      [
        ...token.places.map((place) => ({
          ...place,
          says: place.defines === undefined ? place.property : 'is defined',
        })),
        ...token.references.map((place) => ({ ...place, says: place.property })),
      ].flatMap(({ path, start, end, says }) => {
        const text = textOf(project, path);
        if (text === undefined) return [];
        const range = { start: positionAt(text, start), end: positionAt(text, end) };
        return [{ path, range, says }];
      }),
    [token, project],
  );
  const seen = all ? uses : uses.slice(0, 4);
  return (
    <ul className={styles.places} aria-label={`Where ${token.name} stands`}>
      {seen.slice(0, MOST_USES).map(({ path, range, says }) => (
        <li key={`${path} ${range.start.line} ${range.start.character}`}>
          <Place path={path} range={range} />
          <span>{says}</span>
        </li>
      ))}
      {uses.length > seen.length ? (
        <li>
          <Button className={styles.more} onClick={() => setAll(true)}>
            {uses.length - seen.length} more
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
