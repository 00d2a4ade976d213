/** A place to go to, and its name. */
export interface Link {
  readonly label: string;
  readonly href: string;
}
