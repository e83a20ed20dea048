/**
 * Between the page and the worker that runs TypeScript. Updates and questions are taken in the order they were sent, so a
 * question is about the texts of the update before it. Each question gets one answer with its `id`.
 */
import type { ProjectChange, ProjectService } from './project-service.ts';

/** What can be asked: everything the service does but change. */
export type Method = Exclude<keyof ProjectService, 'update'>;
export type Asked<M extends Method> = Parameters<ProjectService[M]>;
export type Answer<M extends Method> = ReturnType<ProjectService[M]>;

export interface Question<M extends Method = Method> {
  readonly type: 'ask';
  readonly id: number;
  readonly method: M;
  readonly args: Asked<M>;
}

export type ToWorker = { readonly type: 'update'; readonly change: ProjectChange } | Question;

export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  /** TypeScript stumbled over this question; the others are not touched. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
