/** Above the page, one line each: what it asked for and did not get, what it was allowed, a link that was not followed. */
import { useWorkbenchState } from '../app/workbench.ts';
import { AllowedBar } from './allowed-bar.tsx';
import BlockedBar from './blocked-bar.tsx';
import styles from './blocked-bar.module.css';
import { LinkBar } from './link-bar.tsx';

export default function Bars() {
  const network = useWorkbenchState((state) => state.network);
  const link = useWorkbenchState((state) => state.preview.outsideLink);
  return (
    <div className={styles.bars}>
      {network === 'off' ? null : <AllowedBar key={network} level={network} />}
      <BlockedBar />
      {link === undefined ? null : <LinkBar key={link} address={link} />}
    </div>
  );
}
