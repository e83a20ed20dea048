/**
 * The instruments of the preview's head: width, zoom, what the page believes of its reader, a picture, the page alone. Loaded
 * when the window stands. Puts the frame to its place by hand, so that neither it nor its pane is rendered for it; in a pane
 * too narrow for all of them they are one menu.
 */
import { Camera, Globe, Palette, PenTool, SlidersHorizontal, SquareArrowOutUpRight, SunMoon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSurface, useSurfaceState } from '../../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../../app/workbench.ts';
import { classes } from '../../kit/classes.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { useMenu } from '../../kit/menu.tsx';
import { hasDrawing } from './has-drawing.ts';
import { levelGroup } from './levels.ts';
import { colourGroup, moreGroup, widthGroup, zoomGroup } from './menus.tsx';
import { Sizer } from './sizer.tsx';
import styles from './tools.module.css';
import { percent, WIDTHS, type View } from './view.ts';
import { usePlace, useView } from './use-view.ts';

const Picture = lazy(() => import('./picture.tsx'));

export default function Tools({ body, device }: { body: HTMLElement; device: HTMLElement }) {
  const workbench = useWorkbench();
  const empty = useWorkbenchState(({ preview }) => preview.state === 'empty');
  const network = useWorkbenchState((state) => state.network);
  const projectId = useWorkbenchState((state) => state.projectId);
  const entry = useWorkbenchState(({ preview }) => preview.entry);
  const surface = useSurface();
  const tool = useSurfaceState((state) => state.tool);
  const draws = useWorkbenchState(hasDrawing);
  const showColours = () => surface.setState({ tool: tool === 'colours' ? undefined : 'colours' });
  const showDrawing = () => surface.setState({ tool: tool === 'svg' ? undefined : 'svg' });
  const [view, change] = useView();
  const place = usePlace(view, body, device);
  /** What the picture hangs on while it is in sight. */
  const [picturing, setPicturing] = useState<HTMLElement | null>(null);
  const compact = useRef<HTMLButtonElement>(null);
  const { open, menu, expanded } = useMenu();
  const { reducedMotion } = view;
  const emulated = useRef(false);
  useEffect(() => {
    // Until it was chosen once, the page hears what the system says.
    if (!reducedMotion && !emulated.current) return;
    emulated.current = true;
    workbench.setReducedMotion(reducedMotion);
  }, [workbench, reducedMotion]);

  // What came by a link is not stored, so another tab would not find it.
  const isStored = useWorkbenchState(({ visit }) => visit === undefined);
  const alone = `?${new URLSearchParams({ view: projectId, page: entry ?? '' }).toString()}`;
  const cannotBeAlone = empty || !isStored;
  const levels = () => levelGroup(network, (level) => workbench.setNetwork(level));
  const looks = () => [colourGroup(view, change), moreGroup(view, change)];
  const all = () => [
    {
      items: [
        ...(draws
          ? [{ label: 'Drawing', note: 'Size, tidying, export', icon: <PenTool aria-hidden />, run: showDrawing }]
          : []),
        { label: 'Colours', note: 'Schemes and contrast', icon: <Palette aria-hidden />, run: showColours },
        { label: 'Take a picture', icon: <Camera aria-hidden />, run: () => setPicturing(compact.current) },
        ...(cannotBeAlone
          ? []
          : [
              {
                label: 'Open alone',
                icon: <SquareArrowOutUpRight aria-hidden />,
                run: () => void window.open(alone, '_blank', 'noopener'),
              },
            ]),
      ],
    },
    widthGroup(view, change),
    ...looks(),
    levels(),
    zoomGroup(view, change),
  ];

  return (
    <>
      <div className={styles.tools} role="group" aria-label="View of the page">
        <Widths view={view} change={change} />
        <button
          type="button"
          className={styles.zoom}
          aria-label={`Zoom, ${percent(place.scale)}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) =>
            open({ label: 'Zoom', groups: [zoomGroup(view, change)], opener: currentTarget })
          }
        >
          {percent(place.scale)}
        </button>
        <IconButton
          label="Colours and motion"
          aria-haspopup="menu"
          aria-pressed={view.scheme !== 'window' || view.reducedMotion || view.grid}
          onClick={({ currentTarget }) => open({ label: 'Colours and motion', groups: looks(), opener: currentTarget })}
        >
          <SunMoon aria-hidden />
        </IconButton>
        <IconButton
          label="Network"
          aria-haspopup="menu"
          aria-pressed={network !== 'off'}
          onClick={({ currentTarget }) => open({ label: 'Network', groups: [levels()], opener: currentTarget })}
        >
          <Globe aria-hidden />
        </IconButton>
        <IconButton label="Colours" aria-pressed={tool === 'colours'} onClick={showColours}>
          <Palette aria-hidden />
        </IconButton>
        {draws || tool === 'svg' ? (
          <IconButton label="Drawing" aria-pressed={tool === 'svg'} onClick={showDrawing}>
            <PenTool aria-hidden />
          </IconButton>
        ) : null}
        <IconButton
          label="Take a picture"
          aria-expanded={picturing !== null}
          disabled={empty}
          onClick={({ currentTarget }) => setPicturing(picturing ? null : currentTarget)}
        >
          <Camera aria-hidden />
        </IconButton>
        <a
          className={classes(styles.alone, cannotBeAlone && styles.off)}
          aria-label="Open alone"
          data-hint="Open alone"
          href={cannotBeAlone ? undefined : alone}
          target="_blank"
          rel="noopener"
        >
          <SquareArrowOutUpRight aria-hidden />
        </a>
      </div>
      <IconButton
        ref={compact}
        label="View"
        className={styles.compact}
        aria-haspopup="menu"
        aria-expanded={expanded}
        disabled={empty}
        onClick={({ currentTarget }) => open({ label: 'View', groups: all(), opener: currentTarget })}
      >
        <SlidersHorizontal aria-hidden />
      </IconButton>
      {menu}
      {picturing ? (
        <Suspense>
          <Picture anchor={picturing} close={() => setPicturing(null)} />
        </Suspense>
      ) : null}
      {view.grid ? createPortal(<div className={styles.grid} aria-hidden />, device) : null}
      {!empty ? createPortal(<Sizer view={view} change={change} place={place} />, body) : null}
    </>
  );
}

function Widths({ view, change }: { view: View; change: (part: Partial<View>) => void }) {
  const choose = (value: string) => change({ width: value === 'fit' ? 'fit' : Number(value) });
  return (
    <RadioGroup.Root
      aria-label="Width"
      orientation="horizontal"
      className={styles.widths}
      value={String(view.width)}
      onValueChange={choose}
    >
      {WIDTHS.map((width) => (
        <RadioGroup.Item key={width} value={String(width)} className={styles.width}>
          {width}
        </RadioGroup.Item>
      ))}
      <RadioGroup.Item value="fit" className={styles.width}>
        Fit
      </RadioGroup.Item>
    </RadioGroup.Root>
  );
}
