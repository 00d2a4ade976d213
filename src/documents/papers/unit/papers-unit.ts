import type { Signature } from '../paper.ts';

/** What the papers of a unit need to know of it. */
export interface PapersUnit {
  readonly name: string;
  /** The body above it, where it has one. */
  readonly parent: string | undefined;
  /** Of its numbers: “THPTNT”. */
  readonly symbol: string;
  /** Where its papers are dated: “Hạ Long”. */
  readonly place: string;
  /** What is told of it, in order: “Địa chỉ”, “Số phòng, ban, tổ, lớp”. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly signs: Signature;
  /** Who gets a copy, besides those it is sent to. */
  readonly copies: readonly string[];
  /** “VT, BV”. */
  readonly archive: string;
}

/** Nobody to whom a paper is sent gets a copy as well. */
export function copiesBesides(to: readonly string[], { copies }: PapersUnit): readonly string[] {
  return copies.filter((one) => !to.includes(one));
}
