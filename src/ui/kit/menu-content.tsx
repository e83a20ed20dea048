import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Fragment, useRef } from 'react';
import { classes } from './classes.ts';
import type { MenuItem, MenuRequest } from './menu.tsx';
import styles from './menu.module.css';

export default function MenuContent({ request, close }: { request: MenuRequest; close: () => void }) {
  const { label, groups, opener } = request;
  const chosen = useRef<MenuItem>(undefined);
  return (
    <DropdownMenu.Root open onOpenChange={(open) => open || close()}>
      {/* An unseen stand-in at the opener's place: the opener was there before this code was. */}
      <DropdownMenu.Trigger asChild>
        <span className={styles.stand} style={boxOf(request)}>
          {label}
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.content}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.focus();
            chosen.current?.run();
          }}
        >
          {groups.map((group, index) => (
            <Fragment key={group.label ?? group.items[0]?.label}>
              {index > 0 ? <DropdownMenu.Separator className={styles.line} /> : null}
              {group.label ? <DropdownMenu.Label className={styles.label}>{group.label}</DropdownMenu.Label> : null}
              <DropdownMenu.RadioGroup value={String(group.items.findIndex((item) => item.checked))}>
                {group.items.map((item, at) => (
                  <Item
                    key={item.label + (item.note ?? '')}
                    item={item}
                    value={String(at)}
                    choose={() => (chosen.current = item)}
                  />
                ))}
              </DropdownMenu.RadioGroup>
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ item, value, choose }: { item: MenuItem; value: string; choose: () => void }) {
  const className = classes(styles.item, item.danger && styles.danger);
  const words = (
    <>
      {item.icon}
      <span className={styles.words}>
        <span>{item.label}</span>
        {item.note ? <span className={styles.quiet}>{item.note}</span> : null}
      </span>
      {item.keys ? <span className={styles.keys}>{item.keys}</span> : null}
    </>
  );
  if (item.checked === undefined) {
    return (
      <DropdownMenu.Item className={className} onSelect={choose}>
        {words}
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.RadioItem className={className} value={value} onSelect={choose}>
      {words}
      <DropdownMenu.ItemIndicator className={styles.tick}>
        <Check aria-hidden />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}

function boxOf({ opener, point }: MenuRequest) {
  if (point) return { left: point.x, top: point.y, width: 0, height: 0 };
  const { left, top, width, height } = opener.getBoundingClientRect();
  return { left, top, width, height };
}
