/**
 * The colours of one open preview and what was done to them, step by step. A drag is one step. When the files change, what
 * was done stays for every colour that is still there.
 */
import { editsFor, type Scheme } from '../../core/colour/change.ts';
import { leftovers, liveRule, liveSetup } from '../../core/colour/live.ts';
import { liftColours, type ColourToken } from '../../core/colour/tokens.ts';
import type { Colouring } from '../../core/preview/protocol.ts';
import { emptyProject, textFile, textOf, type Project, type ProjectChange } from '../../core/project.ts';
import { applyEdits } from '../../core/text.ts';

/** From where the colours were when it began. */
export type Move = (tokens: readonly ColourToken[], from: Scheme) => Scheme;

const UNTOUCHED: Scheme = new Map();

export class Palette {
  #project: Project = emptyProject;
  #tokens: readonly ColourToken[] = [];
  #steps: readonly Scheme[] = [UNTOUCHED];
  #at = 0;
  #written: { readonly tokens: readonly ColourToken[]; readonly scheme: Scheme } | undefined;

  constructor(project: Project) {
    this.lift(project);
  }

  get project(): Project {
    return this.#project;
  }

  get tokens(): readonly ColourToken[] {
    return this.#tokens;
  }

  get scheme(): Scheme {
    return this.#steps[this.#at] ?? UNTOUCHED;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  lift(project: Project): void {
    this.#project = project;
    this.#written = undefined;
    this.#tokens = liftColours(project);
    const there = new Set(this.#tokens.map(({ id }) => id));
    this.#steps = this.#steps.map((step) => new Map([...step].filter(([id]) => there.has(id))));
  }

  /** @param goesOn it is the last step once more, from where that began */
  move(move: Move, goesOn: boolean): void {
    const start = goesOn ? Math.max(0, this.#at - 1) : this.#at;
    const before = this.#steps.slice(0, start + 1);
    this.#steps = [...before, move(this.#tokens, before[start] ?? UNTOUCHED)];
    this.#at = start + 1;
  }

  /** Where the last step began. */
  get before(): Scheme {
    return this.#steps[Math.max(0, this.#at - 1)] ?? UNTOUCHED;
  }

  undo(): void {
    if (this.canUndo) this.#at -= 1;
  }

  redo(): void {
    if (this.canRedo) this.#at += 1;
  }

  /** What the files would be. Empty where nothing differs. */
  changes(): ProjectChange[] {
    return [...editsFor(this.#tokens, this.scheme)].map(([path, edits]) => ({
      type: 'write',
      file: textFile(path, applyEdits(textOf(this.#project, path) ?? '', edits)),
    }));
  }

  /** The files are as `changes` had them: these are the colours from which the next change starts. */
  written(project: Project): void {
    const written = { tokens: this.#tokens, scheme: this.scheme };
    this.#steps = [UNTOUCHED];
    this.#at = 0;
    this.lift(project);
    this.#written = written;
  }

  rule(): string {
    const rule = liveRule(this.#tokens, this.scheme);
    return this.#written === undefined ? rule : rule.replace(/\}$/, `${this.#left().values}}`);
  }

  colouring(): Colouring {
    const setup = liveSetup(this.#project, this.#tokens);
    if (this.#written === undefined) return { setup, rule: this.rule() };
    return { setup: { ...setup, literals: [...setup.literals, ...this.#left().literals] }, rule: this.rule() };
  }

  #left(): ReturnType<typeof leftovers> {
    return leftovers(this.#written?.tokens ?? [], this.#written?.scheme ?? UNTOUCHED, this.#tokens.length);
  }
}
