/** One field, and six things to wish for. A click on one fills the field and sends; with Alt it only fills. */
import { CornerDownLeft, Plug } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { hasFinePointer } from '../app/layout.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench } from '../app/workbench.ts';
import { useWish } from '../composer/use-wish.ts';
import { VariantCount } from '../composer/variant-count.tsx';
import { WishField } from '../composer/wish-field.tsx';
import { Model } from '../header/model.tsx';
import { Button } from '../kit/button.tsx';
import styles from './first-visit.module.css';
import { suggestions, type Suggestion } from './suggestions.ts';

export function FirstVisit() {
  const surface = useSurface();
  const wish = useWish();
  const field = useRef<HTMLTextAreaElement>(null);
  const focus = () => {
    if (hasFinePointer()) field.current?.focus();
  };
  useEffect(focus, []);
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.heading}>What should be there?</h1>
        <p className={styles.under}>Say it in a sentence. The page draws itself while the code is written.</p>
        <div className={styles.composer}>
          <WishField
            ref={field}
            wish={wish}
            className={styles.field}
            placeholder="A timetable for a ferry that runs four times a day"
          />
          <div className={styles.bar}>
            <VariantCount send={wish.send} />
            <Button look="primary" className={styles.send} onClick={wish.send} disabled={!wish.sendable}>
              Send
              <CornerDownLeft className={styles.enter} aria-hidden />
            </Button>
          </div>
        </div>
        <div className={styles.model}>
          <Model look="line" />
          <Button onClick={() => surface.setState({ settings: true })}>
            <Plug aria-hidden /> Connect a model
          </Button>
        </div>
        <ul className={styles.suggestions}>
          {suggestions.map((suggestion) => (
            <Row key={suggestion.wish} suggestion={suggestion} fill={focus} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Row({ suggestion, fill }: { suggestion: Suggestion; fill: () => void }) {
  const workbench = useWorkbench();
  const { kind, wish, action, lang, Picture } = suggestion;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        lang={lang}
        onClick={(event) => {
          if (event.altKey) {
            workbench.setDraft(wish);
            fill();
          } else {
            workbench.setDraft('');
            workbench.send(wish);
          }
        }}
      >
        <span className={styles.picture}>
          <Picture />
        </span>
        <span className={styles.words}>
          <span className={styles.kind}>
            {kind}
            <span className={styles.action} aria-hidden>
              {action} <CornerDownLeft />
            </span>
          </span>
          <span className={styles.wish}>{wish}</span>
        </span>
      </button>
    </li>
  );
}
