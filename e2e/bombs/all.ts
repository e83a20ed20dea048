import type { Bomb } from './bomb.ts';
import { floods } from './floods.ts';
import { loops } from './loops.ts';
import { memory } from './memory.ts';
import { painting } from './painting.ts';

export const bombs: readonly Bomb[] = [...loops, ...memory, ...painting, ...floods];
