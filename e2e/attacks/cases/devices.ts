/** What asks the person, the machine or its devices. The host has been granted what can be granted. */
import { attack, type Attack } from '../attack.ts';

const asks = (id: string, title: string, script: string, click?: true, leaks?: Attack['leaks']): Attack =>
  attack('devices', id, title, {
    script: () => script,
    seen: 'page',
    ...(click && { click }),
    ...(leaks && { leaks }),
  });
const wait = (ms: number): string => `await new Promise((done) => setTimeout(done, ${ms}))`;

export const devices: readonly Attack[] = [
  asks('camera', 'turns the camera on', 'await navigator.mediaDevices.getUserMedia({ video: true }); return true'),
  asks(
    'microphone',
    'turns the microphone on',
    'await navigator.mediaDevices.getUserMedia({ audio: true }); return true',
  ),
  asks(
    'place',
    'asks where the person is',
    'await new Promise((done, no) => navigator.geolocation.getCurrentPosition(done, no)); return true',
  ),
  asks('clipboard-read', 'reads the clipboard at a click', 'await navigator.clipboard.readText(); return true', true),
  asks(
    'clipboard-write',
    'writes the clipboard at a click',
    "await navigator.clipboard.writeText('evil'); return true",
    true,
  ),
  asks(
    'clipboard-paste',
    'pastes by the older way at a click',
    "const t = document.createElement('textarea'); document.body.append(t); t.focus(); return document.execCommand('paste')",
    true,
  ),
  asks(
    'notification',
    'notifies',
    "if (await Notification.requestPermission() !== 'granted') return false; return await new Promise((done) => { const n = new Notification('x'); n.onshow = () => done(true); n.onerror = () => done(false); })",
  ),
  asks('midi', 'lists music devices', 'await navigator.requestMIDIAccess(); return true'),
  asks('usb', 'lists USB devices', 'await navigator.usb.getDevices(); return true'),
  asks('hid', 'lists HID devices', 'await navigator.hid.getDevices(); return true'),
  asks('serial', 'lists serial ports', 'await navigator.serial.getPorts(); return true'),
  asks('gamepad', 'lists game pads', 'return navigator.getGamepads().length >= 0'),
  asks(
    'payment',
    'prepares a payment',
    "new PaymentRequest([{ supportedMethods: 'https://example.invalid' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }); return true",
  ),
  asks('wake-lock', 'keeps the screen awake', "await navigator.wakeLock.request('screen'); return true"),
  asks('local-fonts', 'lists the fonts of the machine', 'await queryLocalFonts(); return true', true),
  asks(
    'devices-list',
    'lists cameras and microphones with their names',
    "return (await navigator.mediaDevices.enumerateDevices()).some(({ label }) => label !== '')",
  ),
  asks(
    'fullscreen',
    'fills the screen at a click',
    'await document.documentElement.requestFullscreen(); await document.exitFullscreen(); return true',
    true,
  ),
  asks(
    'pointer-lock',
    'catches the pointer at a click',
    'await document.body.requestPointerLock(); document.exitPointerLock(); return true',
    true,
  ),
  asks('keyboard-lock', 'catches all keys', "await navigator.keyboard.lock(['Escape']); return true"),
  asks('idle', 'asks whether the person is there', 'await new IdleDetector().start({}); return true'),
  asks(
    'sensors',
    'feels how the device moves',
    'return await new Promise((done, no) => { const s = new Accelerometer(); s.onreading = () => done(true); s.onerror = no; s.start(); setTimeout(done, 500, false); })',
  ),
  asks(
    'picture-in-picture',
    'floats above other windows at a click',
    'await documentPictureInPicture.requestWindow(); return true',
    true,
  ),
  asks(
    'file-picker',
    'opens files of the machine at a click',
    'await Promise.race([showDirectoryPicker(), new Promise((done) => setTimeout(done, 300))]); return true',
    true,
  ),
  asks(
    'credential',
    'stores a password',
    "await navigator.credentials.store(new PasswordCredential({ id: 'a', password: 'b' })); return true",
  ),
  asks('share', 'shares to another program at a click', "await navigator.share({ text: 'x' }); return true", true),
  asks(
    'eye-dropper',
    'reads colours off the screen at a click',
    'const stop = new AbortController(); setTimeout(() => stop.abort(), 200); await new EyeDropper().open({ signal: stop.signal }).catch((error) => { if (error.name !== "AbortError") throw error; }); return true',
    true,
    { why: 'the person picks one dot, and sees it happen' },
  ),
];

/** The browser asks, and waits: nothing else of its page would be tried meanwhile. */
export const screen = attack('devices', 'screen', 'records the screen at a click', {
  script: () => 'await navigator.mediaDevices.getDisplayMedia({ video: true }); return true',
  click: true,
  alone: true,
  seen: 'page',
});

export const dialogs: readonly Attack[] = [
  attack('dialogs and downloads', 'alert', 'shows an alert', {
    script: (_, id) => `alert('${id}')`,
    seen: 'dialog shown',
  }),
  attack('dialogs and downloads', 'confirm', 'shows a question', {
    script: (_, id) => `confirm('${id}')`,
    seen: 'dialog shown',
  }),
  attack('dialogs and downloads', 'prompt', 'asks for words', {
    script: (_, id) => `prompt('${id}')`,
    seen: 'dialog shown',
  }),
  attack('dialogs and downloads', 'alert-other-realm', 'shows an alert of an empty frame', {
    script: (_, id) =>
      `const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.alert('${id}')`,
    seen: 'dialog shown',
  }),
  attack('dialogs and downloads', 'print', 'prints (nothing here would print)', {
    script: () => `print(); ${wait(50)}`,
    seen: 'dialog shown',
  }),
  attack('dialogs and downloads', 'download-blob', 'downloads a file', {
    script: (_, id) =>
      `const a = document.createElement('a'); a.download = '${id}.txt'; a.href = URL.createObjectURL(new Blob(['x'])); document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: false }))`,
    seen: 'file downloaded',
  }),
  attack('dialogs and downloads', 'download-data', 'downloads a file at a click', {
    script: (_, id) =>
      `const a = document.createElement('a'); a.download = '${id}.txt'; a.href = 'data:text/plain,x'; document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: false }))`,
    click: true,
    seen: 'file downloaded',
  }),
];
