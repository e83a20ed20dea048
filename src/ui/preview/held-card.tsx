/** Over a preview in which nothing runs until a person says so (`/?run=0`). */
import { CirclePause } from 'lucide-react';
import { Button } from '../kit/button.tsx';
import { Message } from '../kit/message.tsx';

export default function HeldCard({ run }: { run: () => void }) {
  return (
    <Message
      floating
      role="status"
      icon={<CirclePause aria-hidden />}
      tone="neutral"
      title="Nothing runs yet"
      body="This is a safe start (?run=0 in the address). Your files are all here to be read and mended first."
      actions={<Button onClick={run}>Run the page</Button>}
    />
  );
}
