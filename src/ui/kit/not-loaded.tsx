import { CircleAlert } from 'lucide-react';
import { Button } from './button.tsx';
import { Message } from './message.tsx';

/** Instead of what cannot be offered without code that did not come. */
export function NotLoaded({ again }: { again: () => void }) {
  return (
    <Message
      role="alert"
      tone="bad"
      icon={<CircleAlert aria-hidden />}
      title="This part could not be loaded"
      body="Your files are as they were. Check that the server can be reached."
      actions={
        <Button look="outline" onClick={again}>
          Try again
        </Button>
      }
    />
  );
}
