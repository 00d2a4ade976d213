/** The mark: a bright spot. Beside the name it is decoration, so it has no name of its own. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <circle class="mark-halo" cx="16" cy="16" r="15" />
      <circle class="mark-ring" cx="16" cy="16" r="11" />
      <circle class="mark-dot" cx="16" cy="16" r="7.5" />
    </svg>
  );
}
