import type { Link } from './link.ts';

export interface FooterProps {
  /** The office that runs the system. */
  readonly organisation: string;
  readonly links: readonly Link[];
}

export function Footer({ organisation, links }: FooterProps) {
  return (
    <footer class="foot">
      <p>{organisation}</p>
      {links.length > 0 && (
        <ul>
          {links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
