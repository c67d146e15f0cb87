import type { Program } from "../../example.ts";

/** A program as it was read. */
export type ProgramText = Pick<Program, "file" | "source" | "linesBefore">;

/** Where a machine listens, on 127.0.0.1. */
export interface Ports {
  readonly http?: number;
  readonly tcp?: number;
  /** Where it says that it lives. */
  readonly health?: number;
  /** Where it answers those who know the token. */
  readonly store?: number;
}

/** The machines that are up, by name. */
export type Snapshot = Readonly<Record<string, Ports>>;

/**
 * What a program declares: each a process of its own, but instances, of which there are as many as there is
 * work.
 */
export interface ServiceDescription {
  readonly kind: "node" | "balancer" | "platform" | "instance" | "database" | "cache";
  readonly name: string;
  /** What clients may bring to it. */
  readonly takes: readonly ("requests" | "connections")[];
  /** Whose requests a balancer passes on. */
  readonly nodes?: readonly string[];
}

/**
 * What a process is to be: the part of a program, under a name. Without one it says which parts there are.
 */
export interface StartMessage {
  readonly kind: "start";
  readonly program: ProgramText;
  readonly role?: { readonly service: string; readonly name: string };
  readonly snapshot: Snapshot;
  /** What a store wants to hear first from those who ask it. */
  readonly token: string;
  /** The folder in which databases keep their files. */
  readonly folder: string;
  /** Where it should listen; elsewhere if that is taken, anywhere if it is not said. */
  readonly ports: Ports;
}

export type ToProcess =
  | StartMessage
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  /** The instance that was asked for is up, or cannot be had. */
  | { readonly kind: "instance"; readonly name: string; readonly error?: string };

export type FromProcess =
  | { readonly kind: "world"; readonly services: readonly ServiceDescription[] }
  | { readonly kind: "ready"; readonly ports: Ports }
  /** The last snapshot has come. */
  | { readonly kind: "heard" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "start-instance"; readonly service: string; readonly name: string }
  | { readonly kind: "stop-instance"; readonly name: string };
