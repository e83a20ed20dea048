import type { Attack } from './attack.ts';
import { behaviour, conversation, shown } from './cases/conversation.ts';
import { devices, dialogs, screen } from './cases/devices.ts';
import { channels, hostWindow, storage } from './cases/host.ts';
import { elsewhere, leaving } from './cases/leaving.ts';
import { replies } from './cases/replies.ts';
import { requests, webrtc } from './cases/requests.ts';

export const ATTACKS: readonly Attack[] = [
  ...storage,
  ...hostWindow,
  ...channels,
  ...leaving,
  ...elsewhere,
  ...dialogs,
  ...devices,
  screen,
  ...requests,
  ...webrtc,
  ...conversation,
  ...shown,
  ...behaviour,
  ...replies,
];
