/** The contract of `footwork show --format json`: all times in milliseconds from the start of the session. */
export type Side = "left" | "right" | "both";
export type Kind = "ready" | "phase" | "rest" | "switch" | "done";
export interface Mark {
  at_ms: number;
  say: string;
  show: string;
}
export interface Cue {
  at_ms: number;
  lasts_ms: number;
  kind: Kind;
  item: number;
  exercise: string;
  name: string;
  set: number;
  sets: number;
  side: Side;
  rep: number;
  reps: number;
  phase: string | null;
  pose: string;
  into_rep_ms: number;
  hold: boolean;
  say: string;
  show: string;
  waits: boolean;
  marks: Mark[];
}
export interface Item {
  item: number;
  exercise: string;
  name: string;
  at_ms: number;
  lasts_ms: number;
  phases: number;
  load: string;
}
export interface Timeline {
  routine: string;
  title: string;
  language: string;
  pace: number;
  length_ms: number;
  items: Item[];
  cues: Cue[];
}
export interface ItemDone {
  exercise: string;
  name: string;
  phases_planned: number;
  phases_done: number;
  reason: string | null;
}
export interface SessionRecord {
  id: string;
  revision: number;
  routine: string;
  title: string;
  pace: number;
  started_at: string;
  ended_at: string;
  length_ms: number;
  played_ms: number;
  items: ItemDone[];
  pain: Record<string, number>;
  effort: number | null;
  note: string;
}
/** A source of time in milliseconds that can stand still. */
export interface Clock {
  now(): number;
  pause(): void;
  resume(): void;
}
