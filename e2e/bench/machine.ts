/** Where the numbers come from: without it they mean nothing. */
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  /** Load average of the last minute. */
  readonly load: number;
  /** How many times longer busy work took on the clock than on the processor: 1 is a machine of one's own. */
  readonly slowed: number;
}

const SPIN_MS = 300;

export function readMachine(): Machine {
  const cores = cpus();
  return {
    cores: cores.length,
    cpu: cores[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    slowed: slowedBy(),
  };
}

function slowedBy(): number {
  const before = process.cpuUsage();
  const started = performance.now();
  let used = 0;
  while (used < SPIN_MS) {
    const { user, system } = process.cpuUsage(before);
    used = (user + system) / 1000;
  }
  return Math.round(((performance.now() - started) / used) * 10) / 10;
}

export const machineWords = ({ cores, cpu, memoryGb, load, slowed }: Machine): string =>
  `${cores} cores (${cpu}), ${memoryGb} GB, load average ${load}, slowed by others × ${slowed}`;
