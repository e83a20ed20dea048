/** A picture of the page as a PNG: taken when this opens, to be copied or downloaded. */
import { Copy, Download, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useWorkbench, useWorkbenchState } from '../../app/workbench.ts';
import { Button } from '../../kit/button.tsx';
import { bytes } from '../../kit/format.ts';
import { Popover } from '../../kit/popover.tsx';
import { Spinner } from '../../kit/spinner.tsx';
import styles from './picture.module.css';

type Taken =
  | { readonly state: 'taking' }
  | { readonly state: 'there'; readonly blob: Blob; readonly url: string }
  | { readonly state: 'failed'; readonly reason: string };

export default function Picture({ anchor, close }: { anchor: HTMLElement; close: () => void }) {
  const taken = usePicture();
  const hung = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <Popover label="Picture of the page" close={close} anchor={hung} side="bottom" align="end">
      <div className={styles.picture} data-state={taken.state} aria-live="polite">
        {taken.state === 'taking' ? (
          <p className={styles.quiet}>
            <Spinner /> Taking the picture
          </p>
        ) : taken.state === 'failed' ? (
          <p className={styles.failed}>
            <TriangleAlert aria-hidden /> {taken.reason}
          </p>
        ) : (
          <Result blob={taken.blob} url={taken.url} />
        )}
      </div>
    </Popover>
  );
}

function usePicture(): Taken {
  const workbench = useWorkbench();
  const [taken, setTaken] = useState<Taken>({ state: 'taking' });
  useEffect(() => {
    let url: string | undefined;
    let over = false;
    void workbench.preview.takePicture().then((picture) => {
      if (over) return;
      if (!picture.ok) {
        setTaken({ state: 'failed', reason: picture.error });
        return;
      }
      const blob = new Blob([picture.value], { type: 'image/png' });
      url = URL.createObjectURL(blob);
      setTaken({ state: 'there', blob, url });
    });
    return () => {
      over = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [workbench]);
  return taken;
}

function Result({ blob, url }: { blob: Blob; url: string }) {
  const title = useWorkbenchState((state) => state.title);
  const [size, setSize] = useState('');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () => {
    navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <>
      <div className={styles.frame}>
        <img
          src={url}
          alt="The page, whole"
          onLoad={({ currentTarget }) => setSize(`${currentTarget.naturalWidth} × ${currentTarget.naturalHeight}`)}
        />
      </div>
      <p className={styles.quiet}>
        PNG, {size === '' ? '' : `${size}, `}
        {bytes(blob.size)}
      </p>
      <div className={styles.actions}>
        <a className={styles.download} href={url} download={`${fileName(title)}.png`}>
          <Download aria-hidden /> Download
        </a>
        <Button onClick={copy}>
          <Copy aria-hidden /> {copied === 'yes' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {copied === 'failed' ? (
        <p className={styles.failed}>The browser did not let it be copied. The picture is kept; download it instead.</p>
      ) : null}
    </>
  );
}

const fileName = (title: string): string =>
  title.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-+|-+$/g, '') || 'page';
