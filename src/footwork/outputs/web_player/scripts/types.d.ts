/** The contract of `footwork show --format json`: all times in milliseconds from the start of the session. */
export type Side = "left" | "right" | "both" | "sore" | "weaker" | "other";
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
  /** What it is called, such as "left knee". */
  side_name: string;
  rep: number;
  reps: number;
  phase: string | null;
  pose: string;
  into_rep_ms: number;
  hold: boolean;
  say: string;
  sentences: string[];
  show: string;
  /** It ends when the person says so, where the device is set to wait. */
  waits: boolean;
  /** What a counted cue counts. */
  count_of: "counts" | "breaths" | null;
  /** The same whatever the device is set to; its length is an estimate. */
  until_done: boolean;
  /** How it counts on until then, where it has an open end. */
  rhythm: Rhythm | null;
  marks: Mark[];
  /** Of a circuit; 1 of 1 outside of one. */
  round: number;
  rounds: number;
  /** Whether the sides take turns within a set. */
  alternates: boolean;
}
/** `most` is the top, 0 where there is none; `go_on` is said once after the estimate. */
export interface Rhythm {
  unit: "reps" | "seconds";
  each_ms: number;
  most: number;
  /** What is said so far into each repetition, after its number. */
  beats: { into_ms: number; say: string }[];
  go_on: string;
}
/** One thing that is told of how an exercise is done: step `step` of `steps`, 0 for what comes before the first. */
export interface HowToStep {
  step: number;
  steps: number;
  say: string;
  sentences: string[];
  show: string;
  lasts_ms: number;
}
export interface Item {
  item: number;
  exercise: string;
  name: string;
  at_ms: number;
  lasts_ms: number;
  phases: number;
  load: string;
  effort: string;
  /** The number of the circuit that it belongs to, 0 for none. */
  circuit: number;
  how_to: HowToStep[];
  frequency?: object;
  later?: object[];
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
/** As much of a session as tells whether one that was left can still go on. */
export interface Playable {
  routine: string;
  title: string;
  /** Where it is played. */
  address: string;
  pace: number;
  length_ms: number;
  /** How many there are. */
  cues: number;
  items: { exercise: string }[];
}
/** A cue in a session, in which a person may have a repetition done once more, for the first, the second ... time, and
 * may have told how an exercise is done: a cue a step, which takes no time of the session. */
export interface PlayedCue extends Omit<Cue, "kind"> {
  kind: Kind | "explain";
  again?: number;
  /** Of one with an open end that goes on: how long it was expected to last. */
  expected_ms?: number;
}
/** Its items lie in the session's time, its cues in the time that passes, with what is told of how exercises are done. */
export interface PlayedTimeline extends Omit<Timeline, "cues"> {
  cues: PlayedCue[];
}
/** What was reached where a set or a hold ended when the person said so: repetitions or seconds. */
export interface Reached {
  set: number;
  side: Side;
  reps?: number;
  seconds?: number;
}
export interface ItemDone {
  exercise: string;
  name: string;
  phases_planned: number;
  phases_done: number;
  reason: string | null;
  phases_extra: number;
  /** Absent where nothing had an open end. */
  reached?: Reached[];
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
  pain_before: Record<string, number>;
  pain: Record<string, number>;
  /** What `pain` is: absent in records of before, which tell how it was after the session. */
  pain_told?: string;
  /** The exercise that hurt, if the person said which. */
  hurt_by?: string;
  effort: number | null;
  note: string;
  /** For whom the session was made, where whoever made it said so. */
  made_for?: string;
}
/** A record on this device, with the id of the diary that it belongs to; versions before this one did not say. */
export interface WaitingRecord extends SessionRecord {
  diary?: string;
}
/** A source of time in milliseconds that can stand still. */
export interface Clock {
  /** Whether it goes on while the page sleeps, so that a long gap is time that was played. */
  sleepless?: boolean;
  now(): number;
  /** The device's steady time at which this clock, if it is not held, shows a time. */
  when(time: number): number;
  pause(): void;
  resume(): void;
}
/** Where a session was and what of it was done, to go on from after a reload or a crash. */
export interface Place {
  /** How many cues of the routine, as planned or made easier, came before. */
  cue: number;
  done: string[];
  /** By the name of the phase; versions before this one did not save it. */
  reached?: [string, Reached][];
  played_ms: number;
  eased: boolean;
}
/** Who takes what was done. */
export interface RecordTarget {
  /** Holds what was done so far; says whether it can. */
  put(record: SessionRecord): Promise<boolean>;
  /** The page goes away. */
  putOnLeave(record: SessionRecord): void;
  /** The person has answered; says on the page what has become of it, and whether it is saved. */
  deliver(record: SessionRecord): Promise<boolean>;
}
/** What is heard can be had louder and softer, and not at all, by its kind. */
export type Channel = "tones" | "voice" | "counts";
/** What follows a session: it is told of every beat, and of every move that is not the clock's. */
export interface Follower {
  follow(session: import("./session/session.js").Session): void;
  moved?(session: import("./session/session.js").Session): void;
  end?(session: import("./session/session.js").Session): void;
}
/** Somewhere records wait. Of two revisions of a record the newer stays; what cannot be done rejects. */
export interface RecordStore {
  /** Whether what waits here outlives the page. */
  lasts: boolean;
  put(record: WaitingRecord): Promise<void>;
  all(): Promise<WaitingRecord[]>;
  /** Unless a newer revision is there. */
  remove(record: SessionRecord): Promise<void>;
}
/** What the server writes ahead of the service worker. */
export interface Offline {
  version: string;
  /** Today: its page names the sessions that are due, which are fetched with it. */
  today: string;
  /** Addresses of pages that are saved when they are visited. */
  pages: string[];
  /** How the addresses of all sessions begin, the person's own among them; saved when they are due or visited. */
  play: string;
  /** How the addresses of what never changes begin. */
  fixed: string[];
  /** How those begin that are saved only when a page asks for them. */
  later: string[];
  /** The page that stands in for one that is not saved. */
  offline_page: string;
  /** The page in place of a session that is not saved here. */
  missing_session_page: string;
  /** The header with which a page is asked for as it may be saved: without what shows a person's answers. */
  header: string;
}
