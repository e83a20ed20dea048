import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Lab, LabState } from '../../engine/colour/lab.ts';

export const LabContext = createContext<Lab | undefined>(undefined);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('A part of the colours stands outside of their panel.');
  return lab;
}

export function useLabState<T>(select: (state: LabState) => T): T {
  return useStore(useLab().store, select);
}
